import { describe, expect, test } from 'vitest'
import type { PublishedShift, ShownShift } from './published-shift.ts'
import { horizonAt, publishShifts } from './publish-shifts.ts'

const now = new Date('2026-03-04T12:00Z')
const horizon = horizonAt(now)

const at = (day: string) => new Date(`2026-${day}T10:00Z`)

function shift(person: string, from: string, to: string): ShownShift {
  return { person, startsAt: at(from), endsAt: at(to), shadowLayer: null }
}

type Known = Partial<Pick<PublishedShift, 'sequence' | 'cancelledAt'>>

function known(id: string, of: ShownShift, more: Known = {}): PublishedShift {
  return { id, sequence: 0, changedAt: at('01-01'), cancelledAt: null, ...of, ...more }
}

const day = (date: Date) => date.toISOString().slice(5, 10)

function told(before: PublishedShift[], shifts: ShownShift[]) {
  const { added, changed, forgotten } = publishShifts(before, shifts, { horizon, now })
  return {
    added: added.map(({ person, startsAt, endsAt }) => `${person} ${day(startsAt)} ${day(endsAt)}`),
    changed: changed.map(
      ({ id, sequence, startsAt, endsAt, cancelledAt }) =>
        `${id} #${sequence} ${cancelledAt ? 'off' : `${day(startsAt)} ${day(endsAt)}`}`,
    ),
    forgotten: forgotten.map(({ id }) => id),
  }
}

const ana = shift('ana', '03-09', '03-16')
const bo = shift('bo', '03-16', '03-23')
const nothing = { added: [], changed: [], forgotten: [] }

test.each<[string, PublishedShift[], ShownShift[], Partial<ReturnType<typeof told>>]>([
  ['a new shift is added', [], [ana], { added: ['ana 03-09 03-16'] }],
  ['a shift as it was is left alone', [known('a', ana), known('b', bo)], [ana, bo], {}],
  [
    'a shift that ends otherwise stays the same event, with the next sequence',
    [known('a', ana, { sequence: 3 }), known('b', bo)],
    [shift('ana', '03-09', '03-15'), bo],
    { changed: ['a #4 03-09 03-15'] },
  ],
  [
    'a shift that begins otherwise stays the same event while it overlaps',
    [known('a', ana)],
    [shift('ana', '03-10', '03-16')],
    { changed: ['a #1 03-10 03-16'] },
  ],
  [
    'a shift that is moved away altogether is another event',
    [known('a', ana)],
    [shift('ana', '03-30', '04-06')],
    { added: ['ana 03-30 04-06'], changed: ['a #1 off'] },
  ],
  [
    'when an override cuts a shift in two, its first part stays the same event',
    [known('a', ana)],
    [shift('ana', '03-09', '03-11'), shift('bo', '03-11', '03-12'), shift('ana', '03-12', '03-16')],
    { added: ['bo 03-11 03-12', 'ana 03-12 03-16'], changed: ['a #1 03-09 03-11'] },
  ],
  [
    'when the override goes, the whole shift is the first part again, and the second is called off',
    [known('a', shift('ana', '03-09', '03-11'), { sequence: 1 }), known('c', shift('ana', '03-12', '03-16'))],
    [ana],
    { changed: ['a #2 03-09 03-16', 'c #1 off'] },
  ],
  [
    'an earlier start does not take the event of the part that begins where it began',
    [known('a', ana)],
    [shift('ana', '03-08', '03-09'), ana],
    { added: ['ana 03-08 03-09'] },
  ],
  [
    'a shift that is no more is called off',
    [known('a', ana, { sequence: 2 })],
    [],
    { changed: ['a #3 off'] },
  ],
  ['what was called off stays so', [known('a', ana, { cancelledAt: at('03-01') })], [], {}],
  [
    'what was called off and comes back is the same event',
    [known('a', ana, { sequence: 1, cancelledAt: at('03-01') })],
    [ana],
    { changed: ['a #2 03-09 03-16'] },
  ],
  [
    'what was called off four weeks ago is forgotten',
    [known('a', ana, { cancelledAt: at('02-04') })],
    [],
    { forgotten: ['a'] },
  ],
  [
    'what ended before the horizon is forgotten',
    [known('a', shift('ana', '01-05', '01-12'))],
    [],
    { forgotten: ['a'] },
  ],
  [
    'what began before the horizon keeps its beginning',
    [known('a', shift('ana', '01-05', '03-16'))],
    [{ ...ana, startsAt: horizon.from }],
    {},
  ],
  [
    'what goes on beyond the horizon grows with it, and is the same event',
    [known('a', shift('ana', '01-05', '03-16'))],
    [{ ...ana, startsAt: horizon.from, endsAt: at('03-23') }],
    { changed: ['a #1 01-05 03-23'] },
  ],
  [
    'another person in the same place is another event',
    [known('a', ana)],
    [shift('bo', '03-09', '03-16')],
    { added: ['bo 03-09 03-16'], changed: ['a #1 off'] },
  ],
  [
    'two shadow shifts of one person that begin together stay apart',
    [known('a', { ...ana, shadowLayer: 'one' }), known('b', { ...ana, shadowLayer: 'two' })],
    [
      { ...ana, shadowLayer: 'two', endsAt: at('03-17') },
      { ...ana, shadowLayer: 'one' },
    ],
    { changed: ['b #1 03-09 03-17'] },
  ],
  [
    'a shadow shift that becomes a real one is another event',
    [known('a', { ...ana, shadowLayer: 'learners' })],
    [ana],
    { added: ['ana 03-09 03-16'], changed: ['a #1 off'] },
  ],
])('%s', (_claim, before, shifts, expected) => {
  expect(told(before, shifts)).toEqual({ ...nothing, ...expected })
})

describe('the horizon', () => {
  test.each([
    ['a Monday at midnight', '2026-03-02T00:00:00Z', '2026-02-02', '2026-09-07'],
    ['the Sunday after it', '2026-03-08T23:59:59Z', '2026-02-02', '2026-09-07'],
    ['the next Monday', '2026-03-09T00:00:00Z', '2026-02-09', '2026-09-14'],
    ['before 1970 too', '1969-12-29T00:00:00Z', '1969-12-01', '1970-07-06'],
  ])('on %s', (_when, instant, from, to) => {
    const horizonThen = horizonAt(new Date(instant))
    expect(horizonThen.from.toISOString()).toBe(`${from}T00:00:00.000Z`)
    expect(horizonThen.to.toISOString()).toBe(`${to}T00:00:00.000Z`)
  })
})
