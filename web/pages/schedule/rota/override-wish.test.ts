import { expect, test } from 'vitest'
import { defaultRules, type Schedule } from '../../../../domain/organisation/document.ts'
import { bodyOf, wishFor, withWish } from './override-wish.ts'

const audit = {
  id: 'audit',
  name: 'Audit',
  starts_at: '2026-05-04T10:00',
  ends_at: '2026-05-11T10:00',
  layers: [],
}
const schedule: Schedule = {
  id: 'web',
  name: 'Web',
  time_zone: 'Europe/Lisbon',
  team: null,
  layers: [],
  overrides: [],
  temporary_schedules: [audit],
  rules: defaultRules,
  swap_approval: false,
}
const wish = (from: string, until: string) => ({
  id: null,
  person: 'cy',
  replaces: null,
  from: Date.parse(`${from}Z`),
  until: Date.parse(`${until}Z`),
})

test.for([
  ['winter', '2026-03-01T10:00', '2026-03-01T12:00', '2026-03-01T10:00', '2026-03-01T12:00'],
  ['over the skipped hour', '2026-03-28T22:00', '2026-03-29T05:00', '2026-03-28T22:00', '2026-03-29T06:00'],
  ['to the first of two', '2026-10-24T20:00', '2026-10-25T00:30', '2026-10-24T21:00', '2026-10-25T01:30'],
  [
    'to the second of two, as an instant',
    '2026-10-24T20:00',
    '2026-10-25T01:30',
    '2026-10-24T21:00',
    '2026-10-25T01:30:00.000Z',
  ],
] as const)('%s is written on the wall of the schedule', ([, from, until, startsAt, endsAt]) => {
  expect(bodyOf(wish(from, until), schedule)).toMatchObject({ starts_at: startsAt, ends_at: endsAt })
})

test.for([
  ['inside of a temporary schedule names it', '2026-05-05T10:00', '2026-05-06T10:00', 'audit'],
  ['outside of it does not', '2026-05-12T10:00', '2026-05-13T10:00', null],
  ['reaching into it is left to be refused', '2026-05-10T10:00', '2026-05-12T10:00', null],
] as const)('one %s', ([, from, until, temporary]) => {
  expect(bodyOf(wish(from, until), schedule)?.temporary).toBe(temporary)
})

test('without a person it changes nothing', () => {
  const nobody = { ...wish('2026-03-01T10:00', '2026-03-01T12:00'), person: null }
  expect(bodyOf(nobody, schedule)).toBeNull()
  expect(withWish(schedule, nobody)).toBe(schedule)
})

test('one that is there is changed at its place', () => {
  const made = withWish(schedule, wish('2026-03-01T10:00', '2026-03-01T12:00'))
  const [first] = made.overrides
  const again = first && wishFor(first, 'Europe/Lisbon')
  const changed = again && withWish(made, { ...again, person: 'bo' })
  expect(changed?.overrides.map(({ id, person }) => [id, person])).toEqual([['unsaved', 'bo']])
})
