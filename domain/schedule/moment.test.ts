import { expect, test } from 'vitest'
import { parseMoment, parseTimeOfDay } from './moment.ts'

const moments = [
  ['without an offset it is a wall time', '2026-01-05T10:00', 'wall', '2026-01-05T10:00:00.000Z'],
  ['seconds may be given', '2026-01-05T10:00:30', 'wall', '2026-01-05T10:00:30.000Z'],
  ['Z makes it an instant', '2026-01-05T10:00Z', 'instant', '2026-01-05T10:00:00.000Z'],
  ['an offset makes it an instant', '2026-01-05T10:00+02:00', 'instant', '2026-01-05T08:00:00.000Z'],
  ['an offset may lag behind', '2026-01-05T22:00-05:30', 'instant', '2026-01-06T03:30:00.000Z'],
  ['fractions are cut to milliseconds', '2026-01-05T10:00:00.0079Z', 'instant', '2026-01-05T10:00:00.007Z'],
  ['leap years have a 29 February', '2028-02-29T00:00', 'wall', '2028-02-29T00:00:00.000Z'],
  ['the year 2000 was a leap year', '2000-02-29T00:00', 'wall', '2000-02-29T00:00:00.000Z'],
  ['the far past counts too', '1844-12-30T12:00', 'wall', '1844-12-30T12:00:00.000Z'],
] as const

test.for(moments)('%s: %s', ([, text, kind, time]) => {
  expect(parseMoment(text)).toEqual({ kind, time: Date.parse(time) })
})

const nonsense = [
  ['a date alone', '2026-01-05'],
  ['a day that does not exist', '2026-02-29T10:00'],
  ['the 29 February of 1900', '1900-02-29T10:00'],
  ['month 13', '2026-13-01T10:00'],
  ['month 0', '2026-00-01T10:00'],
  ['day 0', '2026-01-00T10:00'],
  ['24 o’clock', '2026-01-05T24:00'],
  ['minute 60', '2026-01-05T10:60'],
  ['an hour of one digit', '2026-01-05T9:00'],
  ['a blank for the T', '2026-01-05 10:00'],
  ['something after the offset', '2026-01-05T10:00Zulu'],
  ['letters for digits', '2O26-01-05T10:00'],
  ['nothing', ''],
] as const

test.for(nonsense)('%s is no moment: "%s"', ([, text]) => {
  expect(parseMoment(text)).toBeNull()
})

test('a time of day is five characters from 00:00 to 23:59', () => {
  expect(['00:00', '09:30', '23:59'].map(parseTimeOfDay)).toEqual([0, 34_200_000, 86_340_000])
  expect(['24:00', '9:30', '09:60', '09.30', '09:30:00', ''].map(parseTimeOfDay)).toEqual(
    Array.from({ length: 6 }, () => null),
  )
})
