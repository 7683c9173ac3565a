import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

test('two people acknowledge at once: both are answered, and one acknowledgement counts', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  const answers = await Promise.all(
    [1, 2].map(() => tocsin.ask('POST', '/api/v1/incidents/INC-1/acknowledge')),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect((await tocsin.story()).match(/acknowledged/g)).toHaveLength(1)
})

test('the first acknowledgement keeps its instant when somebody acknowledges again later', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 1 })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ minutes: 9 })
  const again = await tocsin.ask('POST', '/api/v1/incidents/INC-1/acknowledge')
  expect(again).toMatchObject({ status: 200, body: { acknowledged_at: '2026-03-02T09:01:00.000Z' } })
})

test('an acknowledge event of the vendor stops paging and acknowledges the alert', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  expect((await tocsin.event(KEY, { action: 'acknowledge' })).status).toBe(202)
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'acknowledged', paging: null })
  expect(await tocsin.sql('select status from alerts')).toEqual([{ status: 'acknowledged' }])
})

test('an acknowledgement that is taken back pages anew and keeps the first instant', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ minutes: 7 })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/unacknowledge')
  expect(rung(cast)).toBe('ana ana')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana ana bo')
  expect(await tocsin.incident()).toMatchObject({
    status: 'detected',
    acknowledged_at: '2026-03-02T09:00:00.000Z',
  })
})

test('an acknowledgement goes stale after the minutes of the setting, and pages again', async () => {
  const { tocsin } = cast
  await tocsin.apply({ settings: { stale_acknowledgement_minutes: 20 } })
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ minutes: 19 })
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'detected' })
})

test('an acknowledged incident that people work on does not go stale', async () => {
  const { tocsin } = cast
  await tocsin.apply({ settings: { stale_acknowledgement_minutes: 20 } })
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/updates', { status: 'investigating' })
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana')
})

test('an acknowledge and a resolve that come too late are accepted and change nothing', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.event(KEY, { action: 'resolve' })
  const resolved = await tocsin.incident()
  expect((await tocsin.event(KEY, { action: 'acknowledge' })).status).toBe(202)
  expect((await tocsin.event(KEY, { action: 'resolve' })).status).toBe(202)
  expect((await tocsin.event(KEY, { action: 'resolve', dedupKey: 'never heard of' })).status).toBe(202)
  expect(await tocsin.incident()).toEqual(resolved)
  expect(await tocsin.incidents()).toHaveLength(1)
})

test('moving an incident to investigating is an answer too', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/updates', { status: 'investigating' })
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
})
