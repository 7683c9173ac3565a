import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IncidentClock } from '../../api/clocks.ts'
import type { SeverityScheme } from '../../api/severity.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const scheme = async () => await cast.tocsin.do<SeverityScheme>('GET', '/api/v1/severity-scheme')
const setLevels = (levels: object[], more: object = {}) =>
  cast.tocsin.ask<{ errors?: { path: string; message: string }[] }>('PATCH', '/api/v1/settings', {
    severity_levels: levels,
    ...more,
  })
const clock = async (incident: string, id: string) =>
  (
    await cast.tocsin.do<{ items: IncidentClock[] }>('GET', `/api/v1/incidents/${incident}/clocks`)
  ).items.find((one) => one.clock === id)

test('a level is changed in a file, and everything asks for what it says then', async () => {
  const { tocsin } = cast
  await tocsin.apply({
    settings: {
      severity_levels: [
        {
          level: 'SEV1',
          name: 'Major',
          stability_minutes: 5,
          targets: { mitigate_minutes: 30 },
          internal_update_minutes: [10, 20],
        },
      ],
    },
  })
  expect((await scheme()).levels[0]).toMatchObject({
    name: 'Major',
    rank: 1,
    stability_minutes: 5,
    targets: { acknowledge_minutes: 5, mitigate_minutes: 30 },
    war_room: 'automatic',
  })
  await tocsin.event(KEY)
  expect(await tocsin.incident()).toMatchObject({ severity: 'Major', urgency: 'high' })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/declare', { severity: 'SEV-1' })
  expect(await clock('INC-1', 'mitigate')).toMatchObject({ due_at: '2026-03-02T09:30:00.000Z' })
  expect(await clock('INC-1', 'internal-update')).toMatchObject({ due_at: '2026-03-02T09:10:00.000Z' })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/updates', { status: 'monitoring' })
  await tocsin.advance({ minutes: 5 })
  const resolved = await tocsin.ask('POST', '/api/v1/incidents/INC-1/resolve', { criteria_confirmed: true })
  expect(resolved.status).toBe(200)
  expect(
    (await tocsin.do<{ items: unknown[] }>('GET', '/api/v1/incidents?severity=major')).items,
  ).toHaveLength(1)
})

test('what was applied is exported as it was, and applied again it changes nothing', async () => {
  const { tocsin } = cast
  const severity_levels = [
    {
      level: 'SEV2',
      external_update_minutes: null,
      clocks: [
        {
          after_minutes: 20,
          when: 'unresolved',
          page: [{ team: 'owner', who: 'manager' }, { who: 'executives' }],
        },
      ],
      targets: { business_hours: true },
      postmortem: { need: 'optional' },
    },
  ]
  const business_hours = { days: ['mon', 'tue'], from: '08:00', to: '16:00', time_zone: 'Europe/Lisbon' }
  await tocsin.apply({ settings: { severity_levels, business_hours, executives: [{ person: 'lea' }] } })
  const file = await tocsin.do<{ settings: object }>('GET', '/api/v1/organisation')
  expect(file.settings).toMatchObject({ severity_levels, business_hours, executives: [{ person: 'lea' }] })
  expect(JSON.stringify(file)).toContain(JSON.stringify(business_hours))
  const applied = await tocsin.do<{ changes: unknown[] }>(
    'POST',
    '/api/v1/organisation/apply?prune=true',
    file,
  )
  expect(applied.changes).toEqual([])
})

test.each([
  [[{ level: 'SVE1' }], 'severity_levels[0].level', 'no level "SVE1" in SEV1-4; did you mean "SEV1"?'],
  [
    [{ level: 'SEV1', war_rom: 'none' }],
    'severity_levels[0].war_rom',
    'no such field; did you mean "war_room"?',
  ],
  [
    [{ level: 'SEV1', internal_update_minutes: [30, 15] }],
    'severity_levels[0].internal_update_minutes',
    'begins with the shorter time, such as [15, 30]',
  ],
  [
    [{ level: 'SEV1', clocks: [{ after_minutes: 5, when: 'unresolved', page: [{ person: 'anna' }] }] }],
    'severity_levels[0].clocks[0].page[0].person',
    'no person "anna"; did you mean "ana"?',
  ],
])('a level with a fault is refused: %j', async (levels, path, message) => {
  const { status, body } = await setLevels(levels)
  expect(status).toBe(400)
  expect(body.errors).toContainEqual({ path, message })
})

test('business hours end after they begin', async () => {
  const { status, body } = await setLevels([], { business_hours: { from: '17:00', to: '09:00' } })
  expect(status).toBe(400)
  expect(body.errors).toContainEqual({ path: 'business_hours.to', message: 'must be later than "from"' })
})

test('who is named by a level or as an executive cannot be removed', async () => {
  await setLevels(
    [{ level: 'SEV1', clocks: [{ after_minutes: 5, when: 'unresolved', page: [{ person: 'bo' }] }] }],
    {
      executives: [{ person: 'lea' }],
    },
  )
  expect((await cast.tocsin.ask('DELETE', '/api/v1/people/lea')).status).toBe(409)
})

test('a level may count in business hours, on the wall and with the holidays of the team', async () => {
  const { tocsin } = cast
  await tocsin.do('PATCH', '/api/v1/teams/web', { holidays: [{ date: '2026-03-03', name: 'A holiday' }] })
  await tocsin.advance({ hours: 7 })
  await tocsin.do('POST', '/api/v1/incidents', { title: 'Slow', severity: 'SEV3', service: 'shop' })
  // Monday 16:00 in Lisbon: an hour is left, Tuesday is a holiday, so the business day ends on Wednesday.
  expect(await clock('INC-1', 'mitigate')).toMatchObject({ due_at: '2026-03-04T16:00:00.000Z' })
  expect(await clock('INC-1', 'reassess')).toMatchObject({ due_at: '2026-03-02T16:30:00.000Z' })
  await tocsin.advance({ hours: 40 })
  const rings = (await tocsin.timeline()).filter(({ event }) => event.startsWith('clock-'))
  expect(
    rings.map(({ at }) => at.slice(0, 16)).filter((at) => at > '2026-03-02T17:00' && at < '2026-03-04T09:00'),
  ).toEqual([])
})
