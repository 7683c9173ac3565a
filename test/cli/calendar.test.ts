import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCalendar, listCalendars, revokeCalendar, type Calendar } from '../../api/calendars.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) => runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

const calendar: Calendar = {
  id: 'c1',
  name: 'On call: Ana',
  owner: 'ana',
  person: 'ana',
  schedule: null,
  team: null,
  created_at: '2026-03-01T10:00:00Z',
  last_used_at: null,
}
const url = 'https://tocsin.example.com/calendar/s3cret.ics'

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(createCalendar, () => ({ ...calendar, url }))
  server.on(listCalendars, () => ({
    items: [
      calendar,
      { ...calendar, id: 'c2', person: null, team: 'web', last_used_at: '2026-03-02T10:00:00Z' },
    ],
    next_cursor: null,
  }))
  server.on(revokeCalendar, () => undefined)
})
afterAll(() => server.close())

test('an address is printed alone, and what it is beside it', async () => {
  const { code, out, err } = await tocsin('calendar', 'create', '--team', 'web', '--name', 'Web')
  expect({ code, out }).toEqual({ code: 0, out: `${url}\n` })
  expect(err).toBe('Calendar c1. Whoever has the address can read it; it is shown this once.\n')
  expect(server.last?.body).toEqual({ team: 'web', name: 'Web' })
})

test('a calendar is of one thing', async () => {
  expect((await tocsin('calendar', 'create', '--team', 'web', '--person', 'ana')).code).toBe(2)
})

test('calendars are listed with what they show', async () => {
  const { out } = await tocsin('calendar', 'list')
  expect(out).toMatch(/^c1 +On call: Ana +person ana +ana +2026-03-01 10:00 UTC +never$/m)
  expect(out).toMatch(/^c2 .* team web .* 2026-03-02 10:00 UTC$/m)
})

test('a calendar is revoked', async () => {
  expect((await tocsin('calendar', 'revoke', 'c1')).out).toBe('Calendar c1 can no longer be read.\n')
  expect(server.last).toMatchObject({ method: 'DELETE', path: '/api/v1/calendars/c1' })
})
