import { describe, expect, test } from 'vitest'
import type { Weekday } from '../schedule/schedule.ts'
import { hourClasses, type HourRules, millisecondsByClass } from './hour-classes.ts'

const rules: HourRules = { night: { from: '22:00', to: '07:00' }, weekend: ['sat', 'sun'] }

type Asked = { zone?: string; holidays?: string[]; rules?: Partial<HourRules> }

/** Hours as `weekday 15 night 9`; what is zero is left out. */
function hours(
  from: string,
  to: string,
  { zone = 'UTC', holidays = [], rules: own = {} }: Asked = {},
): string {
  const sums = millisecondsByClass(
    [{ startsAt: new Date(`${from}Z`), endsAt: new Date(`${to}Z`) }],
    { timeZone: zone, holidays: new Set(holidays) },
    { ...rules, ...own },
  )
  return hourClasses
    .flatMap((name) => (sums[name] === 0 ? [] : [`${name} ${sums[name] / 3_600_000}`]))
    .join(' ')
}

const nobodyRests: Weekday[] = []

describe('the class of an hour', () => {
  test.each<[string, string, string, string, Asked?]>([
    ['a Tuesday has nine hours of night', '2026-03-03T00:00', '2026-03-04T00:00', 'weekday 15 night 9'],
    ['the night begins at its hour', '2026-03-03T21:30', '2026-03-03T22:30', 'weekday 0.5 night 0.5'],
    ['and ends at its hour', '2026-03-03T06:30', '2026-03-03T07:30', 'weekday 0.5 night 0.5'],
    [
      'the night before a Saturday ends at midnight',
      '2026-03-06T22:00',
      '2026-03-07T07:00',
      'night 2 weekend 7',
    ],
    [
      'the night after a Sunday begins at midnight',
      '2026-03-08T22:00',
      '2026-03-09T07:00',
      'night 7 weekend 2',
    ],
    ['a weekend has 48 hours', '2026-03-07T00:00', '2026-03-09T00:00', 'weekend 48'],
    ['a week from Monday ten', '2026-03-02T10:00', '2026-03-09T10:00', 'weekday 75 night 45 weekend 48'],
    [
      'a holiday wins over the night',
      '2026-03-03T00:00',
      '2026-03-04T00:00',
      'holiday 24',
      { holidays: ['2026-03-03'] },
    ],
    [
      'and over the weekend',
      '2026-03-07T00:00',
      '2026-03-08T12:00',
      'weekend 12 holiday 24',
      { holidays: ['2026-03-07'] },
    ],
    [
      'Friday and Saturday may be the weekend',
      '2026-03-06T00:00',
      '2026-03-09T00:00',
      'weekday 15 night 9 weekend 48',
      { rules: { weekend: ['fri', 'sat'] } },
    ],
    [
      'a night may lie within a day',
      '2026-03-03T00:00',
      '2026-03-04T00:00',
      'weekday 18 night 6',
      { rules: { night: { from: '00:00', to: '06:00' } } },
    ],
    [
      'a night until midnight',
      '2026-03-03T00:00',
      '2026-03-04T00:00',
      'weekday 22 night 2',
      { rules: { night: { from: '22:00', to: '00:00' } } },
    ],
    [
      'a night from an hour to the same one is the whole day',
      '2026-03-03T00:00',
      '2026-03-04T00:00',
      'night 24',
      { rules: { night: { from: '22:00', to: '22:00' } } },
    ],
    ['nothing is nothing', '2026-03-03T12:00', '2026-03-03T12:00', ''],
    [
      'seconds count',
      '2026-03-03T21:59:59',
      '2026-03-03T22:00:01',
      'weekday 0.0002777777777777778 night 0.0002777777777777778',
    ],
  ])('%s', (_claim, from, to, expected, asked) => {
    expect(hours(from, to, asked)).toBe(expected)
  })
})

describe('is that of the wall, and its length is what elapsed', () => {
  test.each<[string, string, string, string, Asked]>([
    [
      'the same hours elsewhere',
      '2026-03-03T05:00',
      '2026-03-04T05:00',
      'weekday 15 night 9',
      { zone: 'America/New_York' },
    ],
    [
      'a Sunday begins earlier in the east',
      '2026-03-06T15:00',
      '2026-03-06T16:00',
      'weekend 1',
      { zone: 'Asia/Tokyo' },
    ],
    ['half an hour off', '2026-03-03T16:15', '2026-03-03T16:45', 'night 0.5', { zone: 'Asia/Kathmandu' }],
    [
      'a night in which an hour is skipped has eight',
      '2026-03-28T22:00',
      '2026-03-29T06:00',
      'night 8',
      { zone: 'Europe/Lisbon', rules: { weekend: nobodyRests } },
    ],
    [
      'a night in which an hour comes twice has ten',
      '2026-10-24T21:00',
      '2026-10-25T07:00',
      'night 10',
      { zone: 'Europe/Lisbon', rules: { weekend: nobodyRests } },
    ],
    ['a Sunday of 23 hours', '2026-03-29T00:00', '2026-03-29T23:00', 'weekend 23', { zone: 'Europe/Lisbon' }],
    ['a Sunday of 25 hours', '2026-10-24T23:00', '2026-10-26T00:00', 'weekend 25', { zone: 'Europe/Lisbon' }],
    [
      'a change of half an hour',
      '2026-04-04T13:00',
      '2026-04-05T13:30',
      'weekend 24.5',
      { zone: 'Australia/Lord_Howe' },
    ],
    [
      'a Friday that did not take place',
      '2011-12-29T10:00',
      '2011-12-31T10:00',
      'weekday 15 night 9 weekend 24',
      { zone: 'Pacific/Apia', holidays: ['2011-12-30'] },
    ],
    [
      'a midnight that did not take place',
      '2018-11-03T03:00',
      '2018-11-05T02:00',
      'weekend 47',
      { zone: 'America/Sao_Paulo' },
    ],
    [
      'a midnight that nearly came twice',
      '2018-02-17T02:00',
      '2018-02-19T03:00',
      'weekend 49',
      { zone: 'America/Sao_Paulo' },
    ],
  ])('%s', (_claim, from, to, expected, asked) => {
    expect(hours(from, to, asked)).toBe(expected)
  })
})

test('every millisecond of a year has exactly one class, in every zone', () => {
  const [startsAt, endsAt] = [new Date('2026-01-01T10:17Z'), new Date('2027-01-01T09:03Z')]
  const wrong = Intl.supportedValuesOf('timeZone').filter((timeZone) => {
    const sums = millisecondsByClass(
      [{ startsAt, endsAt }],
      { timeZone, holidays: new Set(['2026-12-25']) },
      rules,
    )
    return sums.weekday + sums.night + sums.weekend + sums.holiday !== endsAt.getTime() - startsAt.getTime()
  })
  expect(wrong).toEqual([])
})
