import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IncidentClock } from '../../api/clocks.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const verb = (name: string, body?: object) => cast.tocsin.do('POST', `/api/v1/incidents/INC-1/${name}`, body)
const severity = (level: string, reason = 'it is worse') => verb('severity', { severity: level, reason })

async function due(id: string) {
  const { items } = await cast.tocsin.do<{ items: IncidentClock[] }>('GET', '/api/v1/incidents/INC-1/clocks')
  return items.find(({ clock }) => clock === id)?.due_at?.slice(11, 16)
}

test('another severity starts everything anew, which one entry says', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { severity: 'warning' })
  await verb('declare')
  await tocsin.advance({ minutes: 30 })
  expect(await due('mitigate')).toBe('17:00')
  await severity('SEV1')
  expect(await due('mitigate')).toBe('10:30')
  const changes = (await tocsin.timeline()).filter(({ event }) => event === 'severity-changed')
  expect(changes).toHaveLength(1)
  expect(changes[0]?.text).toContain('Paging starts anew. The clocks start anew: acknowledge 5 minutes')
  expect(changes[0]?.details).toMatchObject({
    from: 'SEV3',
    to: 'SEV1',
    reason: 'it is worse',
    paging: 'starts-anew',
    roles_required: ['incident-commander', 'technical-lead', 'communications-lead', 'scribe'],
  })
  await tocsin.advance({ minutes: 60 })
  const rings = (await tocsin.timeline()).filter(({ details }) => details['clock'] === 'mitigate')
  expect(rings.map(({ at }) => at.slice(11, 16))).toEqual(['10:30'])
})

test('a lower severity has more time, and what the higher one had planned rings no more', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 10 })
  await severity('SEV3', 'few are affected')
  const before = (await tocsin.timeline()).length
  await tocsin.advance({ minutes: 50 })
  const since = (await tocsin.timeline()).slice(before)
  expect(since.map(({ event, details }) => `${event} ${String(details['clock'])}`)).toEqual([
    'clock-reminded reassess',
  ])
})

test('when urgency rises on an acknowledged incident, only who is new is paged', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { severity: 'warning' })
  await verb('acknowledge')
  await severity('SEV1')
  expect(rung(cast)).toBe('ana')
  await severity('SEV3', 'it is not')
  await tocsin.do('POST', '/api/v1/schedules/primary/overrides', {
    id: 'bo-helps',
    person: 'bo',
    starts_at: '2026-03-02T09:00:00Z',
    ends_at: '2026-03-02T18:00:00Z',
  })
  await severity('SEV1', 'it is after all')
  expect(rung(cast)).toBe('ana bo')
  expect(await tocsin.incident()).toMatchObject({ status: 'acknowledged', paging: null })
  const entry = (await tocsin.timeline()).find(({ event }) => event === 'severity-changed')
  expect(entry?.text).toBe(
    'TOCSIN_ADMIN_TOKEN raised the severity from SEV3 to SEV1: it is worse (Somebody answers, so only who is new to the level is paged.)',
  )
})

test('in the evening who is new is who the policy pages then', async () => {
  const { tocsin } = cast
  const steps = [{ wait_minutes: 5, targets: [{ person: 'lea' }] }]
  const hours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }]
  const variants = [{ when: 'off_hours', hours, steps }]
  await tocsin.do('PATCH', '/api/v1/escalation-policies/web', { variants })
  await tocsin.event(KEY, { severity: 'warning' })
  await verb('acknowledge')
  await tocsin.advance({ hours: 10 })
  await severity('SEV1')
  expect(rung(cast)).toBe('ana lea')
})

test('who works on it has answered as well', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { severity: 'warning' })
  await verb('updates', { status: 'investigating' })
  await severity('SEV1')
  await tocsin.advance({ minutes: 20 })
  expect(rung(cast)).toBe('ana')
})
