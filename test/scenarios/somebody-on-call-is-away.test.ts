import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const away = (person: string, more: object = {}) =>
  cast.tocsin.do<{ id: string }>('POST', '/api/v1/absences', {
    person,
    starts_at: '2026-03-02T08:00:00Z',
    ends_at: '2026-03-03T08:00:00Z',
    ...more,
  })

const said = async () =>
  (await cast.tocsin.timeline()).find(({ event }) => event === 'absent-on-call')?.text ?? null

test('who is on call and away is paged all the same, the lead beside them at once, and the timeline says why', async () => {
  await away('ana')
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('ana lea')
  expect(await said()).toBe(
    'ana is on call, but noted as away until 2026-03-03T08:00:00.000Z: paged all the same, and lea beside them.',
  )
})

test('an absence that is noted while an incident pages counts from the next step on', async () => {
  const { tocsin } = cast
  const step = { wait_minutes: 5, targets: [{ schedule: 'primary' }] }
  await tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [step, step] }],
  })
  await tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
  await away('ana')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana ana lea')
})

test('an absence that was taken back, is over or is yet to come changes nothing', async () => {
  const { tocsin } = cast
  const { id } = await away('ana')
  await tocsin.do('DELETE', `/api/v1/absences/${id}`)
  await away('ana', { ends_at: '2026-03-02T09:01:00Z' })
  await away('ana', { starts_at: '2026-03-02T12:00:00Z' })
  await tocsin.advance({ minutes: 1 })
  await tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
  expect(await said()).toBeNull()
})

test('a lead who is away as well is not paged beside them, and that is said', async () => {
  await away('ana')
  await away('lea')
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
  expect(await said()).toContain('no lead or manager of the team is there')
})
