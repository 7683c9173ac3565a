import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NewCalendar } from '../../api/calendars.ts'
import { readCalendar, type ReadEvent } from '../calendars/read-calendar.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-04T09:00:00Z' })
  await rota(['ana', 'bo'])
})
afterEach(() => cast.end())

async function rota(people: string[], more: object = {}): Promise<void> {
  const layer = { id: 'weekly', people, starts_at: '2026-01-05T10:00', turn: { unit: 'week', length: 1 } }
  await cast.tocsin.apply({
    schedules: [
      { id: 'primary', name: 'Primary', time_zone: 'Europe/Lisbon', team: 'web', layers: [layer], ...more },
    ],
  })
}

async function calendar(of: object): Promise<NewCalendar> {
  return await cast.tocsin.do<NewCalendar>('POST', '/api/v1/calendars', of)
}

async function read({ url }: Pick<NewCalendar, 'url'>, headers: Record<string, string> = {}) {
  return await cast.tocsin.ask<string>('GET', url, undefined, { token: null, headers })
}

async function events(of: NewCalendar): Promise<ReadEvent[]> {
  return readCalendar((await read(of)).body)
}

const day = (at: Date) => at.toISOString().slice(5, 16)
const lines = (found: ReadEvent[]) =>
  found.map(
    ({ summary, startsAt, endsAt, cancelled }) =>
      `${day(startsAt)} ${day(endsAt)} ${summary}${cancelled ? ' cancelled' : ''}`,
  )
const sequences = (found: ReadEvent[]) => found.map(({ uid, sequence }) => [uid, sequence])

test('a calendar of a person has their shifts, over the change of the clock', async () => {
  const found = await events(await calendar({ person: 'ana' }))
  expect(lines(found).slice(0, 5)).toEqual([
    '02-02T10:00 02-09T10:00 On call: Primary',
    '02-16T10:00 02-23T10:00 On call: Primary',
    '03-02T10:00 03-09T10:00 On call: Primary',
    '03-16T10:00 03-23T10:00 On call: Primary',
    '03-30T09:00 04-06T09:00 On call: Primary',
  ])
})

test('a calendar of a schedule or a team names the people', async () => {
  const ofSchedule = await events(await calendar({ schedule: 'primary' }))
  const ofTeam = await events(await calendar({ team: 'web' }))
  expect(lines(ofSchedule)).toContain('03-09T10:00 03-16T10:00 Bo: Primary')
  expect(ofTeam).toEqual(ofSchedule)
})

test('shadow shifts are marked', async () => {
  const turn = { unit: 'week', length: 1 }
  await cast.tocsin.apply({
    schedules: [
      {
        id: 'primary',
        name: 'Primary',
        time_zone: 'Europe/Lisbon',
        layers: [
          { id: 'weekly', people: ['ana', 'bo'], starts_at: '2026-01-05T10:00', turn },
          { id: 'learners', people: ['lea', 'ana'], starts_at: '2026-03-02T10:00', turn, shadow: true },
        ],
      },
    ],
  })
  expect(lines(await events(await calendar({ person: 'lea' })))[0]).toBe(
    '03-02T10:00 03-09T10:00 Shadow shift (you are not paged): Primary',
  )
  expect(lines(await events(await calendar({ schedule: 'primary' })))).toContain(
    '03-02T10:00 03-09T10:00 Lea (shadow, not paged): Primary',
  )
})

test('an override changes the shift that it cuts and no other', async () => {
  const mine = await calendar({ person: 'ana' })
  const before = await events(mine)
  await cast.tocsin.advance({ hours: 1 })
  const override = { id: 'swap', person: 'bo', replaces: 'ana' }
  await rota(['ana', 'bo'], {
    overrides: [{ ...override, starts_at: '2026-03-20T10:00', ends_at: '2026-03-23T10:00' }],
  })
  const after = await events(mine)
  const cut = before.findIndex(({ startsAt }) => day(startsAt) === '03-16T10:00')
  expect(sequences(after)).toEqual(sequences(before).with(cut, [before[cut]?.uid ?? '', 1]))
  expect(lines(after)[cut]).toBe('03-16T10:00 03-20T10:00 On call: Primary')
  expect(after[cut]?.changedAt).toBe('2026-03-04T10:00:00Z')
})

test('edits that move no shift change no byte', async () => {
  const mine = await calendar({ person: 'ana' })
  const before = await read(mine)
  await cast.tocsin.advance({ days: 2 })
  const harmless = { id: 'other', person: 'lea', replaces: 'adam' }
  await rota(['ana', 'bo'], {
    overrides: [{ ...harmless, starts_at: '2026-03-20T10:00', ends_at: '2026-03-23T10:00' }],
  })
  expect((await read(mine)).body).toBe(before.body)
})

test('a shift that is no more is shown as cancelled for four weeks, then it is gone', async () => {
  const mine = await calendar({ person: 'bo' })
  await read(mine)
  await rota(['ana'])
  const called = await events(mine)
  expect(called.every(({ cancelled, sequence }) => cancelled && sequence === 1)).toBe(true)
  await cast.tocsin.advance({ days: 35 })
  expect(await events(mine)).toEqual([])
})

test('the shifts of a removed schedule are cancelled', async () => {
  const mine = await calendar({ person: 'bo' })
  await read(mine)
  await cast.tocsin.do('DELETE', '/api/v1/escalation-policies/web').catch(() => {})
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [{ targets: [{ person: 'bo' }] }] }],
  })
  await cast.tocsin.do('DELETE', '/api/v1/schedules/primary')
  const found = await events(mine)
  expect(found.length).toBeGreaterThan(10)
  expect(found.every(({ cancelled }) => cancelled)).toBe(true)
  await cast.tocsin.advance({ days: 35 })
  expect(await events(mine)).toEqual([])
  expect(
    await cast.tocsin.sql('select from published_schedules union all select from published_shifts'),
  ).toEqual([])
})

test('who asks with what they have gets 304 until something changes', async () => {
  const mine = await calendar({ person: 'ana' })
  const first = await read(mine)
  const etag = first.headers.get('etag') ?? ''
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(first.headers.get('cache-control')).toBe('private, max-age=900')
  expect((await read(mine, { 'if-none-match': `W/${etag}` })).status).toBe(304)
  await rota(['bo', 'ana'])
  const changed = await read(mine, { 'if-none-match': etag })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(etag)
})

test('the address is secret: it is told once, kept as a hash, and ends when it is revoked', async () => {
  const mine = await calendar({ person: 'ana', name: 'Ana’s phone' })
  expect(mine).toMatchObject({ name: 'Ana’s phone', owner: 'ana', person: 'ana', last_used_at: null })
  expect((await read(mine)).status).toBe(200)
  const { items } = await cast.tocsin.do<{ items: object[] }>('GET', '/api/v1/calendars')
  expect(items).toEqual([expect.objectContaining({ id: mine.id, last_used_at: '2026-03-04T09:00:00.000Z' })])
  expect(items[0]).not.toHaveProperty('url')
  const secret = /calendar\/(.+)\.ics$/.exec(mine.url)?.[1] ?? ''
  const kept = await cast.tocsin.sql('select * from calendars')
  expect(JSON.stringify(kept)).not.toContain(secret)

  await cast.tocsin.do('DELETE', `/api/v1/calendars/${mine.id}`)
  const revoked = await read(mine)
  const wrong = await read({ url: '/calendar/not-a-secret.ics' })
  expect(revoked.status).toBe(404)
  expect(revoked.body).toEqual(wrong.body)
  expect((await cast.tocsin.ask('DELETE', `/api/v1/calendars/${mine.id}`)).status).toBe(404)
})

test('whoever reads too often has to wait', async () => {
  const mine = await calendar({ person: 'ana' })
  const statuses = new Set<number>()
  for (let count = 0; count < 130; count += 1)
    statuses.add((await fetch(mine.url, { method: 'HEAD' })).status)
  expect([...statuses]).toEqual([200, 429])
  expect((await read(mine)).headers.get('retry-after')).toBe('60')
})

test('whoever leaves takes their calendars with them', async () => {
  const mine = await calendar({ person: 'bo' })
  await rota(['ana'])
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [{ targets: [{ person: 'ana' }] }] }],
  })
  await cast.tocsin.do('DELETE', '/api/v1/people/bo')
  expect((await read(mine)).status).toBe(404)
})

test('a person makes, sees and revokes their own calendars only', async () => {
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 'bo',
    role: 'responder',
    person: 'bo',
  })
  const theirs = await calendar({ person: 'ana' })
  const asBo = (method: string, path: string, body?: object) =>
    cast.tocsin.ask<NewCalendar & { items: { id: string }[] }>(method, path, body, { token })
  expect((await asBo('POST', '/api/v1/calendars', { person: 'ana' })).status).toBe(403)
  expect((await asBo('DELETE', `/api/v1/calendars/${theirs.id}`)).status).toBe(404)
  const own = await asBo('POST', '/api/v1/calendars', {})
  expect(own.body).toMatchObject({ owner: 'bo', person: 'bo', name: 'On call: Bo' })
  const ofTeam = await asBo('POST', '/api/v1/calendars', { team: 'web' })
  expect(ofTeam.body).toMatchObject({ owner: 'bo', person: null, team: 'web' })
  const listed = await asBo('GET', '/api/v1/calendars')
  expect(listed.body.items.map(({ id }) => id)).toEqual([ofTeam.body.id, own.body.id])
})

test.each([
  [{ person: 'nobody' }, 'person: there is no person "nobody".'],
  [{ team: 'nobody' }, 'team: there is no team "nobody".'],
  [{ schedule: 'x', team: 'web' }, 'body: names one of person, schedule, team'],
  [{}, 'person: this token is nobody’s; say whose calendar: a person, a schedule or a team.'],
])('%j is refused', async (asked, detail) => {
  const answer = await cast.tocsin.ask('POST', '/api/v1/calendars', asked)
  expect(answer).toMatchObject({ status: 400, body: { detail } })
})
