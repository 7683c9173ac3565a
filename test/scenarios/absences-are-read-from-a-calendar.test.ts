import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AbsenceCalendar } from '../../api/absences.ts'
import { planDuties } from '../../server/engine/recurring.ts'
import { followCalendars } from '../../server/features/absences/follow-calendars.ts'
import { KEY, person, raiseCurtain, rung, type Cast } from '../world/cast.ts'
import { startHttpFake, type Call, type HttpFake } from '../world/http-fake.ts'

const path = '/secret-of-ana.ics'

let cast: Cast
let calendars: HttpFake
let calls: Call[]
let answer: { status: number; body: string; etag?: string }
beforeEach(async () => {
  cast = await raiseCurtain()
  const duty = { name: 'follow-calendars', everySeconds: 300, run: followCalendars }
  await planDuties(cast.tocsin.app.transact, [duty])
  calls = []
  answer = { status: 200, body: calendar('20260302', '20260304'), etag: '"one"' }
  calendars = await startHttpFake((call, response) => {
    calls.push(call)
    const unchanged = answer.etag !== undefined && call.headers['if-none-match'] === answer.etag
    response.writeHead(unchanged ? 304 : answer.status, answer.etag ? { etag: answer.etag } : {})
    response.end(unchanged ? undefined : answer.body)
  })
})
afterEach(async () => {
  await cast.end()
  await calendars.close()
})

function calendar(from: string, to: string): string {
  const event = [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`, 'SUMMARY:Surgery', 'UID:one']
  return ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
}

const state = () => cast.tocsin.do<AbsenceCalendar>('GET', '/api/v1/people/ana/absence-calendar')
const absences = async () =>
  (await cast.tocsin.do<{ items: { starts_at: string; reason: string | null }[] }>('GET', '/api/v1/absences'))
    .items
const follow = (url: string | null) => cast.tocsin.do('PUT', '/api/v1/people/ana/absence-calendar', { url })
const lookedAt = async (times: number) => {
  await vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(times), { timeout: 15_000 })
  await cast.tocsin.settle()
}

test('a day in the calendar is an absence: the lead is paged beside who is on call', async () => {
  await follow(`${calendars.url}${path}`)
  await lookedAt(1)
  expect(await absences()).toMatchObject([{ starts_at: '2026-03-02T00:00:00.000Z', reason: null }])
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('ana lea')
})

test('it is read again every hour or so, and asked for only if it changed', async () => {
  await follow(`${calendars.url}${path}`)
  await lookedAt(1)
  await cast.tocsin.advance({ minutes: 90 })
  await lookedAt(2)
  expect(calls[1]?.headers['if-none-match']).toBe('"one"')
  expect(await absences()).toHaveLength(1)
  answer = { status: 200, body: calendar('20260601', '20260602'), etag: '"two"' }
  await cast.tocsin.advance({ minutes: 90 })
  await lookedAt(3)
  expect(await absences()).toMatchObject([{ starts_at: '2026-05-31T23:00:00.000Z' }])
})

test.for([
  ['an error', { status: 500, body: 'secret' }, 'it answered HTTP 500'],
  ['a page to log in', { status: 200, body: '<html>' }, 'it is not an iCalendar'],
] as const)('after %s what was read before stays, and the failure is seen', async ([, bad, because]) => {
  await follow(`${calendars.url}${path}`)
  await lookedAt(1)
  answer = bad
  await cast.tocsin.advance({ minutes: 90 })
  await lookedAt(2)
  expect(await absences()).toHaveLength(1)
  expect(await state()).toMatchObject({
    followed: true,
    failure: because,
    succeeded_at: '2026-03-02T09:00:00.000Z',
    failing_since: expect.any(String),
  })
  const doctor = () => cast.tocsin.do<{ checks: object[] }>('GET', '/api/v1/health/report')
  expect((await doctor()).checks).toContainEqual(
    expect.objectContaining({ id: 'followed-calendars', state: 'ok' }),
  )
  await cast.tocsin.advance({ hours: 25 })
  expect((await doctor()).checks).toContainEqual(
    expect.objectContaining({
      id: 'followed-calendars',
      text: expect.stringContaining(`person:ana (${because})`),
    }),
  )
  const failures = calls.length
  answer = { status: 200, body: calendar('20260302', '20260304') }
  await cast.tocsin.advance({ minutes: 90 })
  await lookedAt(failures + 1)
  expect(await state()).toMatchObject({ failure: null, failing_since: null })
})

test('the address is a secret: it is in the export with secrets only, and nowhere in the database as it is', async () => {
  const { tocsin } = cast
  const url = `${calendars.url}${path}`
  await follow(url)
  const open = JSON.stringify(await tocsin.do('GET', '/api/v1/organisation'))
  expect(open).not.toContain(path)
  const exported = await tocsin.do<{ people: object[] }>('GET', '/api/v1/organisation?with_secrets')
  expect(exported.people).toContainEqual(expect.objectContaining({ id: 'ana', calendar_url: url }))
  const [dump] = await tocsin.sql<{ text: string }>(
    `select (select json_agg(people) from people)::text || (select json_agg(followed_calendars) from followed_calendars)::text
       || (select json_agg(audit_log) from audit_log)::text || coalesce((select json_agg(jobs) from jobs)::text, '') as text`,
  )
  expect(dump?.text).not.toContain(path)
  expect(await tocsin.ask('POST', '/api/v1/organisation/apply?dry_run', exported)).toMatchObject({
    body: { changes: [] },
  })
})

test('who follows none any more keeps no absences from it', async () => {
  const { tocsin } = cast
  await follow(`${calendars.url}${path}`)
  await lookedAt(1)
  await tocsin.do('POST', '/api/v1/absences', {
    person: 'ana',
    first_day: '2026-08-03',
    last_day: '2026-08-16',
  })
  expect(await absences()).toHaveLength(2)
  await follow(null)
  expect(await absences()).toMatchObject([{ starts_at: '2026-08-02T23:00:00.000Z' }])
  expect(await state()).toMatchObject({ followed: false, succeeded_at: null })
})

test('the file can say it, and a file that does not leaves it', async () => {
  const { tocsin } = cast
  const ana = person('ana', cast.phones.url, { teams: ['web'] })
  await tocsin.apply({ people: [{ ...ana, calendar_url: `${calendars.url}${path}` }] })
  await lookedAt(1)
  expect(await state()).toMatchObject({ followed: true })
  await tocsin.apply({ people: [ana] })
  expect(await state()).toMatchObject({ followed: true })
  await tocsin.do('PATCH', '/api/v1/people/ana', { name: 'Anna' })
  expect(await state()).toMatchObject({ followed: true })
  await tocsin.do('PATCH', '/api/v1/people/ana', { calendar_url: null })
  expect(await state()).toMatchObject({ followed: false })
  await tocsin.apply({ people: [{ ...ana, calendar_url: `${calendars.url}${path}` }] })
  await tocsin.apply({ people: [{ ...ana, calendar_url: null }] })
  expect(await state()).toMatchObject({ followed: false })
})

test('an address that would send the secret in the open is refused', async () => {
  const url = 'http://calendar.example.com/secret.ics'
  const refused = await cast.tocsin.ask('PUT', '/api/v1/people/ana/absence-calendar', { url })
  expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringContaining('https://') } })
})
