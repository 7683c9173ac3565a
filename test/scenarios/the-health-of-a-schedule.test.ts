import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fill, OnCallHealth, ScheduleHealth } from '../../api/on-call-health.ts'
import { planDuties } from '../../server/engine/recurring.ts'
import { watchHealth, watchNightWork } from '../../server/features/on-call-health/watch-health.ts'
import { KEY, person, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.apply({
    teams: [{ id: 'web', name: 'Web', lead: 'lea' }],
    people: ['cy', 'di'].map((id) => person(id, cast.phones.url, { teams: ['web'] })),
    schedules: [rota()],
  })
})
afterEach(() => cast.end())

const rota = (more: object = {}) => ({
  id: 'primary',
  name: 'Primary',
  time_zone: 'Europe/Lisbon',
  team: 'web',
  layers: [
    {
      id: 'weekly',
      people: ['ana', 'bo', 'cy', 'di'],
      starts_at: '2026-01-05T10:00',
      turn: { unit: 'week', length: 1 },
      ...more,
    },
  ],
})

const health = () => cast.tocsin.do<ScheduleHealth>('GET', '/api/v1/schedules/primary/health')
const notices = () =>
  cast.phones.received.flatMap(({ path, body }) =>
    typeof body === 'object' && body !== null && 'subject' in body
      ? [`${path.slice(1)}: ${body.subject}`]
      : [],
  )
const watch = async () => {
  await planDuties(cast.tocsin.app.transact, [
    { name: 'on-call-health', everySeconds: 86_400, run: watchHealth },
  ])
  await cast.tocsin.settle()
}

test('a healthy schedule has no findings, and says who carries how much', async () => {
  const { findings, fairness } = await health()
  expect(findings).toEqual([])
  expect(fairness.score).toBeGreaterThan(80)
  expect(fairness.shares.map((share) => share.person)).toEqual(['ana', 'bo', 'cy', 'di'])
})

test('an absence makes a finding with a remedy, a warning when the schedule is edited, and one notice to its owner', async () => {
  const { tocsin } = cast
  await tocsin.do('POST', '/api/v1/absences', {
    person: 'cy',
    first_day: '2026-03-18',
    last_day: '2026-03-19',
  })
  expect((await health()).findings).toMatchObject([
    {
      rule: 'away',
      people: ['cy'],
      stretches: [{ starts_at: '2026-03-18T00:00:00.000Z', ends_at: '2026-03-20T00:00:00.000Z' }],
      remedy: { do: 'cover', covers: [{ replaces: 'cy', person: expect.any(String) }] },
    },
  ])
  const edited = await tocsin.do('PATCH', '/api/v1/schedules/primary', { name: 'First' })
  expect(edited['warnings']).toEqual([
    { path: 'layers', message: 'cy is on call and away between 2026-03-18 and 2026-03-20.' },
  ])
  await watch()
  await tocsin.advance({ hours: 24 })
  expect(notices()).toEqual(['lea: On-call health of First'])
})

test('holidays and newcomers of the organisation count', async () => {
  const { tocsin } = cast
  await tocsin.apply({
    teams: [{ id: 'web', name: 'Web', lead: 'lea', holidays: [{ date: '2026-03-03', name: 'A day' }] }],
    people: [person('di', cast.phones.url, { teams: ['web'], on_call_since: '2026-03-01' })],
  })
  const { findings, fairness } = await health()
  expect(findings.map(({ rule, people }) => [rule, ...people])).toContainEqual(['eligibility', 'di'])
  expect(fairness.shares.find((share) => share.person === 'ana')?.hours.holiday).toBe(24)
})

test('who worked for hours at night is told to begin late, once, and so is their lead', async () => {
  const { tocsin } = cast
  await planDuties(tocsin.app.transact, [{ name: 'night-work', everySeconds: 3600, run: watchNightWork }])
  await tocsin.advance({ hours: 16 })
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: 'ana' })
  await tocsin.advance({ hours: 8 })
  expect((await health()).findings).toMatchObject([
    { rule: 'rest', people: ['ana'], remedy: { do: 'start-late', covers: [{ replaces: 'ana' }] } },
  ])
  expect(notices().toSorted()).toEqual([
    'ana: Begin the day late',
    'ana: INC-1: you are incident commander',
    'lea: On-call health of Primary',
  ])
})

test('an empty time is filled fairly: proposed with reasons, applied in a second step, and not over somebody', async () => {
  const { tocsin } = cast
  await tocsin.apply({ schedules: [rota({ ends_at: '2026-03-16T10:00' })] })
  await tocsin.do('POST', '/api/v1/absences', {
    person: 'cy',
    first_day: '2026-03-16',
    last_day: '2026-03-30',
  })
  const period = { from: '2026-03-16T10:00:00Z', to: '2026-04-06T09:00:00Z' }
  const proposal = await tocsin.do<Fill>('POST', '/api/v1/schedules/primary/auto-fill', period)
  expect(proposal.turns.map((turn) => [turn.starts_at.slice(0, 10), turn.person])).toEqual([
    ['2026-03-16', expect.stringMatching(/ana|di/)],
    ['2026-03-23', expect.any(String)],
    ['2026-03-30', expect.any(String)],
  ])
  expect(proposal.turns[0]?.passed_over).toContainEqual({
    person: 'cy',
    because: 'away from 2026-03-16 to 2026-03-31',
  })
  expect((await health()).findings.map(({ rule }) => rule)).toContain('published-ahead')
  await tocsin.do('POST', '/api/v1/schedules/primary/auto-fill/apply', { overrides: proposal.overrides })
  const { gaps } = await tocsin.do<{ gaps: object[] }>(
    'GET',
    `/api/v1/schedules/primary/gaps?from=${period.from}&to=${period.to}`,
  )
  expect(gaps).toEqual([])
  const again = await tocsin.ask('POST', '/api/v1/schedules/primary/auto-fill/apply', {
    overrides: proposal.overrides.map((override) => ({ ...override, id: `${override.id}-again` })),
  })
  expect(again).toMatchObject({ status: 409, body: { detail: expect.stringContaining('on call by now') } })
})

test('the schedules of a team are shown together', async () => {
  const { items } = await cast.tocsin.do<OnCallHealth>('GET', '/api/v1/on-call-health?team=web')
  expect(items).toMatchObject([{ schedule: 'primary', team: 'web', findings: [] }])
  expect(await cast.tocsin.do('GET', '/api/v1/on-call-health?team=nobody')).toMatchObject({ items: [] })
})

test('pages of a night and of a week are found', async () => {
  const { tocsin } = cast
  await tocsin.advance({ hours: 15 })
  for (const name of ['one', 'two', 'three', 'four']) {
    await tocsin.event(KEY, { dedupKey: name })
    await tocsin.event(KEY, { dedupKey: name, action: 'resolve' })
    await tocsin.advance({ minutes: 40 })
  }
  const { findings, pages } = await health()
  expect(findings.map(({ rule, people }) => [rule, ...people])).toContainEqual(['pages-per-night', 'ana'])
  expect(pages).toEqual([{ person: 'ana', week: '2026-03-02', incidents: 4 }])
})
