import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Absence } from '../../../api/absences.ts'
import { type Cast, person, raiseCurtain } from '../../../test/world/cast.ts'
import { makePrincipals, type Principal } from '../../../test/authorisation/principals.ts'

let cast: Cast
let principals: Principal[]
beforeAll(async () => {
  cast = await raiseCurtain()
  const { url } = cast.phones
  await cast.tocsin.apply({
    people: [
      ...['mona', 'rita', 'stan'].map((id) =>
        person(id, url, {
          teams: ['web'],
          role: { mona: 'manager', rita: 'responder', stan: 'stakeholder' }[id],
        }),
      ),
      person('tom', url, { time_zone: 'America/New_York' }),
    ],
  })
  principals = await makePrincipals(cast.tocsin)
})
afterAll(() => cast.end())

const as = (name: string) => ({ token: principals.find((one) => one.name === name)?.token ?? '' })
const add = (body: object, name = 'admin') =>
  cast.tocsin.ask<Absence>('POST', '/api/v1/absences', body, as(name))
const days = { first_day: '2026-08-03', last_day: '2026-08-04' }

describe('what is refused, and why', () => {
  const refusals: [claim: string, body: object, detail: RegExp][] = [
    [
      'an end without a start',
      { ends_at: '2026-08-03T10:00:00Z' },
      /^starts_at: is missing; or give first_day/,
    ],
    ['a start without an end', { starts_at: '2026-08-03T10:00:00Z' }, /^ends_at: is missing/],
    [
      'an end before the start',
      { starts_at: '2026-08-03T10:00:00Z', ends_at: '2026-08-03T09:00:00Z' },
      /^ends_at: must be after starts_at/,
    ],
    ['days and instants at once', { ...days, starts_at: '2026-08-03T10:00:00Z' }, /not both/],
    [
      'days backwards',
      { first_day: '2026-08-04', last_day: '2026-08-03' },
      /^last_day: must not be before first_day/,
    ],
    ['a day that is none', { first_day: '2026-02-30' }, /such as "2026-12-25"/],
    ['what is over', { first_day: '2026-02-01' }, /is over already/],
    ['a field that there is not', { ...days, reson: 'Sea' }, /did you mean "reason"/],
  ]
  test.for(refusals)('%s', async ([, body, detail]) => {
    const refused = await add({ person: 'ana', ...body })
    expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringMatching(detail) } })
  })

  test('a person who is not there', async () => {
    expect(await add({ person: 'nobody', ...days })).toMatchObject({ status: 404 })
    expect(await cast.tocsin.ask('GET', '/api/v1/people/nobody/absence-calendar')).toMatchObject({
      status: 404,
    })
  })

  test('an absence that is not there', async () => {
    for (const id of ['x', '0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11'])
      expect(await cast.tocsin.ask('DELETE', `/api/v1/absences/${id}`)).toMatchObject({ status: 404 })
  })
})

describe('whose absences are whose to edit', () => {
  const asked: [who: string, whose: string, status: number][] = [
    ['responder', 'rita', 201],
    ['responder', 'ana', 403],
    ['manager', 'ana', 201],
    ['manager', 'tom', 403],
    ['stakeholder', 'stan', 403],
    ['admin', 'tom', 201],
  ]
  test.for(asked)('%s of %s: %i', async ([who, whose, status]) => {
    expect(await add({ person: whose, ...days }, who)).toMatchObject({ status })
    const calendar = await cast.tocsin.ask(
      'PUT',
      `/api/v1/people/${whose}/absence-calendar`,
      { url: null },
      as(who),
    )
    expect(calendar.status).toBe(status === 201 ? 200 : status)
  })

  test('stakeholders do not read them', async () => {
    expect(await cast.tocsin.ask('GET', '/api/v1/absences', undefined, as('stakeholder'))).toMatchObject({
      status: 403,
    })
  })
})

test('whole days are those of the person, and the last one counts', async () => {
  const { body } = await add({
    person: 'tom',
    first_day: '2026-09-07',
    last_day: '2026-09-08',
    reason: 'Sea',
  })
  expect(body).toMatchObject({
    starts_at: '2026-09-07T04:00:00.000Z',
    ends_at: '2026-09-09T04:00:00.000Z',
    reason: 'Sea',
    from_calendar: false,
  })
})

test('a list goes on where it ended, and can be asked for a time', async () => {
  const { tocsin } = cast
  for (const day of ['2026-10-01', '2026-10-02', '2026-10-03']) await add({ person: 'lea', first_day: day })
  const read = (query: string) =>
    tocsin.do<{ items: Absence[]; next_cursor: string | null }>('GET', `/api/v1/absences?person=lea&${query}`)
  const first = await read('limit=2')
  expect(first.items).toHaveLength(2)
  const rest = await read(`limit=2&cursor=${encodeURIComponent(first.next_cursor ?? '')}`)
  expect(rest).toMatchObject({ items: [{ starts_at: '2026-10-02T23:00:00.000Z' }], next_cursor: null })
  expect((await read('from=2026-10-01T12:00:00Z&to=2026-10-02T12:00:00Z')).items).toHaveLength(2)
  expect(await tocsin.ask('GET', '/api/v1/absences?cursor=mine')).toMatchObject({ status: 400 })
})

test('the reason is in no log', async () => {
  await add({ person: 'bo', ...days, reason: 'a-very-private-reason' })
  const [logs] = await cast.tocsin.sql<{ text: string }>(
    `select (select json_agg(audit_log)::text from audit_log) || (select json_agg(timeline)::text from timeline) as text`,
  )
  expect(logs?.text).toContain('absence')
  expect(logs?.text).not.toContain('a-very-private-reason')
})
