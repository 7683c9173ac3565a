import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addAbsence,
  followAbsenceCalendar,
  listAbsences,
  readAbsenceCalendar,
  removeAbsence,
} from '../../api/absences.ts'
import { applyFill, onCallHealth, proposeFill, scheduleHealth } from '../../api/on-call-health.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) => runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

const absence = {
  id: 'a1',
  person: 'ana',
  starts_at: '2026-08-02T23:00:00.000Z',
  ends_at: '2026-08-16T23:00:00.000Z',
  reason: 'Sea',
  from_calendar: false,
}
const finding = {
  rule: 'away' as const,
  people: ['ana'],
  stretches: [{ starts_at: '2026-08-03T00:00:00Z', ends_at: '2026-08-04T00:00:00Z' }],
  text: 'ana is on call and away.',
  remedy: { do: 'cover' as const, text: 'Have it taken by bo.', covers: [] },
}
const override = {
  id: 'fill-1',
  person: 'bo',
  replaces: null,
  starts_at: '2026-08-03T10:00:00.000Z',
  ends_at: '2026-08-10T10:00:00.000Z',
  temporary: null,
}
const calendar = { person: 'ana', followed: true, succeeded_at: null, next_fetch_at: null }

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(addAbsence, ({ body }) => ({ ...absence, reason: body.reason }))
  server.on(listAbsences, () => ({ items: [absence], next_cursor: null }))
  server.on(removeAbsence, () => undefined)
  server.on(readAbsenceCalendar, () => ({
    ...calendar,
    failing_since: '2026-03-01T10:00:00Z',
    failure: 'it answered HTTP 404',
  }))
  server.on(followAbsenceCalendar, ({ body }) => ({
    ...calendar,
    followed: body.url !== null,
    failing_since: null,
    failure: null,
  }))
  server.on(onCallHealth, () => ({
    items: [
      { schedule: 'primary', name: 'Primary', team: 'web', fairness_score: 97, findings: [finding] },
      { schedule: 'second', name: 'Second', team: null, fairness_score: null, findings: [] },
    ],
    next_cursor: null,
  }))
  server.on(scheduleHealth, ({ params }) => ({
    schedule: params.id,
    checked_at: '2026-03-01T12:00:00Z',
    findings: [finding],
    fairness: {
      score: 97,
      from: '2025-04-12T12:00:00Z',
      to: '2026-04-12T12:00:00Z',
      shares: [
        {
          person: 'ana',
          points: 261,
          share: 1,
          fair_share: 1,
          hours: { weekday: 75, night: 45, weekend: 48, holiday: 0 },
        },
      ],
    },
    pages: [],
  }))
  server.on(proposeFill, () => ({
    turns: [
      {
        starts_at: override.starts_at,
        ends_at: override.ends_at,
        person: 'bo',
        because: 'carries 1 point so far',
        passed_over: [{ person: 'ana', because: 'away' }],
      },
    ],
    overrides: [override],
  }))
  server.on(applyFill, ({ body }) => body)
})
afterAll(() => server.close())

test('an absence is added by days, or by instants', async () => {
  const days = ['absence', 'add', '--person', 'ana', '--first-day', '2026-08-03', '--last-day', '2026-08-16']
  expect((await tocsin(...days, '--reason', 'Sea')).out).toMatch(/^ID .*\na1 .*Sea\n$/)
  expect(server.last?.body).toEqual({
    person: 'ana',
    first_day: '2026-08-03',
    last_day: '2026-08-16',
    reason: 'Sea',
  })
  await tocsin(
    'absence',
    'add',
    '--person',
    'ana',
    '--from',
    '2026-08-03T12:00Z',
    '--to',
    '2026-08-03T18:00Z',
  )
  expect(server.last?.body).toEqual({
    person: 'ana',
    starts_at: '2026-08-03T12:00:00.000Z',
    ends_at: '2026-08-03T18:00:00.000Z',
  })
})

test.for([[[]], [['--from', '2026-08-03']], [['--first-day', '2026-08-03', '--to', '2026-08-04']]])(
  'an absence with %j is used wrongly',
  async ([flags = []]) => {
    expect(await tocsin('absence', 'add', '--person', 'ana', ...flags)).toMatchObject({ code: 2 })
  },
)

test('absences are listed and removed', async () => {
  expect((await tocsin('absence', 'list', '--team', 'web')).out).toContain('2026-08-02 23:00 UTC')
  expect(server.last?.path).toBe('/api/v1/absences?team=web')
  expect(await tocsin('absence', 'remove', 'a1')).toMatchObject({ code: 0, out: 'Absence a1 is removed.\n' })
})

test('a calendar says why it cannot be read, is followed and is forgotten', async () => {
  const words = ['absence', 'calendar', '--person', 'ana']
  expect((await tocsin(...words)).out).toBe(
    'The calendar of ana cannot be read since 2026-03-01 10:00 UTC: it answered HTTP 404. It was never read.\n',
  )
  expect((await tocsin(...words, '--follow', 'https://calendar.example.com/a.ics')).out).toBe(
    'The calendar of ana is followed, not read yet.\n',
  )
  expect((await tocsin(...words, '--forget')).out).toBe('No calendar of ana is followed.\n')
})

test('health is a row per finding, and in full for one schedule', async () => {
  const { out } = await tocsin('oncall', 'health', '--team', 'web')
  expect(server.last?.path).toMatch(/^\/api\/v1\/on-call-health\?.*team=web/)
  expect(out).toMatch(/^primary +web +97 {2}away {2}ana is on call and away\.$/m)
  expect(out).toMatch(/^second +– +– {2}– +nothing$/m)
  const one = (await tocsin('oncall', 'health', '--schedule', 'primary')).out
  expect(one).toContain('Have it taken by bo.')
  expect(one).toContain('Fairness: 97 of 100')
  expect(one).toMatch(/^ana +261 +100 % +100 % +45 +48 +0$/m)
})

test('a fill is proposed with reasons, and applied when asked to', async () => {
  const words = ['oncall', 'fill', '--schedule', 'primary', '--from', '2026-08-03', '--to', '2026-08-10']
  const proposed = await tocsin(...words)
  expect(proposed).toMatchObject({ code: 0, err: 'Nothing was changed; add --apply to have it so.\n' })
  expect(proposed.out).toMatch(/bo +carries 1 point so far +ana: away$/m)
  expect(await tocsin(...words, '--apply')).toMatchObject({ code: 0, err: 'Added 1 override.\n' })
  expect(server.last?.body).toEqual({ overrides: [override] })
  expect(await tocsin('oncall', 'fill', '--schedule', 'primary')).toMatchObject({ code: 2 })
})
