import { expect, test } from 'vitest'
import { restAfterNightWork } from './rest.ts'

const night = { from: '22:00', to: '07:00' }
const worked = (...stretches: [from: string, to: string][]) =>
  stretches.map(([from, to]) => ({
    startsAt: new Date(`2026-03-${from}Z`),
    endsAt: new Date(`2026-03-${to}Z`),
  }))

const cases: [claim: string, work: ReturnType<typeof worked>, now: string, rest: string | null][] = [
  [
    'four hours of a night ask for rest',
    worked(['03T01:00', '03T05:00']),
    '03T08:00',
    '4 hours, not before 03T16:00',
  ],
  ['a minute less does not', worked(['03T01:00', '03T04:59']), '03T08:00', null],
  ['hours before the night do not count', worked(['02T19:00', '03T01:00']), '03T08:00', null],
  ['nor those after it', worked(['03T04:00', '03T09:00']), '03T10:00', null],
  [
    'several pieces add up',
    worked(['02T22:00', '03T00:00'], ['03T04:00', '03T06:00']),
    '03T08:00',
    '4 hours, not before 03T17:00',
  ],
  [
    'two incidents at once are one hour of work',
    worked(['03T01:00', '03T03:00'], ['03T01:00', '03T03:00']),
    '03T08:00',
    null,
  ],
  [
    'while the work goes on it counts up to now',
    worked(['03T00:00', '03T05:00']),
    '03T05:00',
    '5 hours, not before 03T16:00',
  ],
  ['after the rest nothing is proposed', worked(['03T01:00', '03T05:00']), '03T16:00', null],
  ['without work there is nothing to rest from', [], '03T08:00', null],
]

test.for(cases)('%s', ([, work, now, expected]) => {
  const rest = restAfterNightWork({
    work,
    timeZone: 'UTC',
    night,
    hours: 4,
    now: new Date(`2026-03-${now}Z`),
  })
  expect(rest && `${rest.workedHours} hours, not before ${rest.notBefore.toISOString().slice(8, 16)}`).toBe(
    expected,
  )
})

test('a schedule may go without', () => {
  const work = worked(['03T01:00', '03T05:00'])
  const now = new Date('2026-03-03T08:00Z')
  expect(restAfterNightWork({ work, timeZone: 'UTC', night, hours: 0, now })).toBeNull()
})
