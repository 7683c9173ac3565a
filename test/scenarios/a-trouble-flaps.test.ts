import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('PATCH', '/api/v1/services/shop', { flapping: { changes: 3, minutes: 15 } })
})
afterEach(() => cast.end())

const alerts = async () => (await cast.tocsin.do<{ items: Alert[] }>('GET', '/api/v1/alerts')).items

const flap = async () => {
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.advance({ minutes: 1 })
  await cast.tocsin.event(KEY)
}

test('what comes and goes pages once, and is shown as flapping', async () => {
  await cast.tocsin.event(KEY)
  for (let times = 0; times < 4; times += 1) await flap()
  expect(rung(cast)).toBe('ana')
  expect((await alerts())[0]).toMatchObject({ status: 'suppressed', suppression: { by: 'flapping' } })
})

test('the incident that paged stays, and says that it flaps', async () => {
  await cast.tocsin.event(KEY)
  for (let times = 0; times < 4; times += 1) await flap()
  expect(await cast.tocsin.incidents()).toMatchObject([{ id: 'INC-1', flapping: true, alert_count: 5 }])
  expect(await cast.tocsin.story()).toBe('opened, paged, resolved, flapping')
})

test('when it is over for as long it is calm, and says so', async () => {
  await cast.tocsin.event(KEY)
  await flap()
  await cast.tocsin.advance({ minutes: 10 })
  await flap()
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.advance({ minutes: 14 })
  expect(await cast.tocsin.incident()).toMatchObject({ flapping: true })
  await cast.tocsin.advance({ minutes: 1 })
  expect(await cast.tocsin.incident()).toMatchObject({ flapping: false })
  expect((await cast.tocsin.story()).split(', ').filter((event) => event === 'calm')).toHaveLength(1)
  const [latest] = await alerts()
  expect(latest).toMatchObject({ status: 'resolved', flapping: { calm_at: '2026-03-02T09:27:00.000Z' } })
  expect(rung(cast)).toBe('ana')
})

test('when it goes on firing it is calm, and pages', async () => {
  await cast.tocsin.event(KEY)
  await flap()
  await cast.tocsin.advance({ minutes: 14 })
  expect(rung(cast)).toBe('ana')
  await cast.tocsin.advance({ minutes: 2 })
  expect(rung(cast)).toBe('ana ana')
  expect(await cast.tocsin.incidents()).toMatchObject([
    { id: 'INC-1', status: 'investigating', flapping: false },
  ])
  expect(await cast.tocsin.story()).toContain('calm')
})

test('another trouble of the service pages as ever', async () => {
  await cast.tocsin.event(KEY)
  await flap()
  await cast.tocsin.event(KEY, { dedupKey: 'other' })
  await cast.tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('ana ana')
})

const fiveChanges = () =>
  cast.tocsin.do('PATCH', '/api/v1/services/shop', { flapping: { changes: 5, minutes: 15 } })

test('it pages once, however many changes the rule wants', async () => {
  await fiveChanges()
  await cast.tocsin.event(KEY)
  await flap()
  expect((await alerts())[0]).toMatchObject({ status: 'suppressed', suppression: { by: 'pause' } })
  for (let times = 0; times < 4; times += 1) await flap()
  expect(rung(cast)).toBe('ana')
  expect((await alerts())[0]).toMatchObject({ status: 'suppressed', suppression: { by: 'flapping' } })
})

test('what came back and stays pages again', async () => {
  await fiveChanges()
  await cast.tocsin.event(KEY)
  await flap()
  await cast.tocsin.advance({ seconds: 224 })
  expect(rung(cast)).toBe('ana')
  await cast.tocsin.advance({ seconds: 2 })
  expect(rung(cast)).toBe('ana ana')
})

test('what paged nobody, because it was silenced, pages although it flaps', async () => {
  const silence = await cast.tocsin.do<{ id: string }>('POST', '/api/v1/silences', {
    matchers: ['source="db-1"'],
    minutes: 60,
    reason: 'work',
  })
  await cast.tocsin.event(KEY)
  await flap()
  await flap()
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.do('POST', `/api/v1/silences/${silence.id}/end`)
  await cast.tocsin.event(KEY)
  await flap()
  await flap()
  expect(rung(cast)).toBe('ana')
})
