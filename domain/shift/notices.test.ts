import { describe, expect, test } from 'vitest'
import { isStillWorthSaying, noticeDueAt, noticesOf } from './notices.ts'

const at = (text: string) => new Date(`2026-${text}Z`)
const maybe = (text: string | null) => (text === null ? null : at(text))

test.each<[string, string, string | null, string | null, string | null, string]>([
  ['a week on call, the first ever', '03-02T10:00', '03-09T10:00', null, null, 'week day start end'],
  ['every second week', '03-16T10:00', '03-23T10:00', '03-09T10:00', '03-30T10:00', 'week day start end'],
  [
    'an end that is not in sight is still told, once it is',
    '03-02T10:00',
    null,
    null,
    null,
    'week day start end',
  ],
  [
    'a day in a rotation of four',
    '03-06T10:00',
    '03-07T10:00',
    '03-03T10:00',
    '03-10T10:00',
    'day start end',
  ],
  ['every second day: one long run', '03-06T10:00', '03-07T10:00', '03-05T10:00', '03-08T10:00', ''],
  ['Monday of an office week', '03-09T09:00', '03-09T17:00', '03-06T17:00', '03-10T09:00', 'day start'],
  ['Wednesday of an office week', '03-11T09:00', '03-11T17:00', '03-10T17:00', '03-12T09:00', ''],
  ['Friday of an office week', '03-13T09:00', '03-13T17:00', '03-12T17:00', '03-16T09:00', 'end'],
  ['two hours for somebody else', '03-03T18:00', '03-03T20:00', null, null, 'start'],
  ['exactly four hours', '03-03T18:00', '03-03T22:00', null, null, 'week day start end'],
  ['the rest of a week after a short cover', '03-03T20:00', '03-09T10:00', '03-03T18:00', null, 'end'],
  [
    'the part of a week before a short cover',
    '03-02T10:00',
    '03-03T18:00',
    null,
    '03-03T20:00',
    'week day start',
  ],
])('%s', (_claim, startsAt, endsAt, lastEndedAt, nextStartsAt, kinds) => {
  const facts = {
    startsAt: at(startsAt),
    endsAt: maybe(endsAt),
    lastEndedAt: maybe(lastEndedAt),
    nextStartsAt: maybe(nextStartsAt),
  }
  expect(noticesOf(facts).join(' ')).toBe(kinds)
})

describe('a notice is due', () => {
  const shift = { startsAt: at('03-09T10:00'), endsAt: at('03-16T10:00') }
  test.each([
    ['week', '03-02T10:00'],
    ['day', '03-08T10:00'],
    ['start', '03-09T10:00'],
    ['end', '03-16T10:00'],
  ] as const)('%s at %s', (kind, due) => {
    expect(noticeDueAt(kind, shift)).toEqual(at(due))
  })

  test('at no known time while the end is not in sight', () => {
    expect(noticeDueAt('end', { ...shift, endsAt: null })).toBeNull()
  })

  test.each([
    ['ahead', '03-09T09:00', true],
    ['now', '03-09T10:00', true],
    ['a few minutes ago', '03-09T10:14', true],
    ['too long ago', '03-09T10:15', false],
  ] as const)('and is worth saying when that is %s', (_claim, now, worth) => {
    expect(isStillWorthSaying(shift.startsAt, at(now))).toBe(worth)
  })
})
