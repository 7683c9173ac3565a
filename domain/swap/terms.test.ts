import { describe, expect, test } from 'vitest'
import { compileSchedule } from '../schedule/compile.ts'
import type { Override } from '../schedule/schedule.ts'
import { overridesOf, standingOf, tookEffect } from './outcome.ts'
import { rotationFreeFor, termsProblems } from './terms.ts'
import type { Terms } from './swap.ts'

const weekly = {
  id: 'weekly',
  people: ['ana', 'bo', 'cy'],
  startsAt: '2026-03-02T10:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
} as const

const schedule = (overrides: Override[] = []) =>
  compileSchedule({ timeZone: 'UTC', layers: [weekly], overrides })

const now = new Date('2026-03-01T00:00Z')
const stretch = (from: string, to: string) => ({
  startsAt: new Date(`2026-${from}:00Z`),
  endsAt: new Date(`2026-${to}:00Z`),
})
const anasWeek = stretch('03-02T10', '03-09T10')
const bosWeek = stretch('03-09T10', '03-16T10')
const evening = stretch('03-03T18', '03-04T08')

const short = (at: Date) => at.toISOString().slice(5, 13)

const cover = (given: Partial<Terms> = {}): Terms => ({
  askedBy: 'ana',
  candidates: ['bo'],
  asked: evening,
  inReturn: null,
  ...given,
})

describe('terms', () => {
  test.each<[string, Partial<Terms>]>([
    ['a part of one’s shift', {}],
    ['all of it', { asked: anasWeek }],
    ['of several people', { candidates: ['bo', 'cy'] }],
    ['a week for a week', { asked: anasWeek, inReturn: bosWeek }],
    ['an evening for another', { inReturn: stretch('03-10T18', '03-11T08') }],
  ])('may be %s', (_claim, given) => {
    expect(termsProblems(cover(given), schedule(), now)).toEqual([])
  })

  test.each<[string, Partial<Terms>, string, RegExp]>([
    ['that end before they begin', { asked: stretch('03-04T08', '03-03T18') }, 'ends_at', /after starts_at/],
    ['that are past', { asked: stretch('02-03T18', '02-04T08') }, 'ends_at', /is past/],
    [
      'that never end',
      { asked: stretch('03-03T18', '03-04T08'), inReturn: { startsAt: now, endsAt: new Date('2027-06-01') } },
      'in_return.ends_at',
      /400 days/,
    ],
    [
      'of a time that is not theirs',
      { asked: stretch('03-08T10', '03-10T10') },
      'starts_at',
      /ana is not on call all/,
    ],
    ['that ask oneself', { candidates: ['ana'] }, 'to', /by themselves/],
    ['that ask nobody', { candidates: [] }, 'to', /nobody is left/],
    [
      'of one’s own for nothing of theirs',
      { inReturn: stretch('03-16T10', '03-17T10') },
      'in_return.starts_at',
      /bo is not on call/,
    ],
    ['of one for several', { candidates: ['bo', 'cy'], inReturn: bosWeek }, 'to', /with one person/],
  ])('are refused: %s', (_claim, given, path, message) => {
    expect(termsProblems(cover(given), schedule(), now)).toMatchObject([
      { path, message: expect.stringMatching(message) },
    ])
  })

  test('are refused where the other is on call already', () => {
    const both = { id: 'both', person: 'bo', startsAt: '2026-03-03T20:00', endsAt: '2026-03-03T21:00' }
    const together = compileSchedule({
      timeZone: 'UTC',
      layers: [{ ...weekly, people: [['ana', 'bo']] }],
      overrides: [],
    })
    expect(termsProblems(cover(), together, now)).toMatchObject([{ path: 'to[0]' }])
    expect(termsProblems(cover(), schedule([both]), now)).toMatchObject([{ path: 'starts_at' }])
  })
})

test('who is asked when nobody is named: the others who take turns and are free', () => {
  const around = { within: stretch('03-01T00', '04-30T00'), away: new Set<string>() }
  expect(rotationFreeFor(schedule(), cover(), around)).toEqual(['bo', 'cy'])
  const twoWeeks = { askedBy: 'ana', asked: stretch('03-02T10', '03-10T10') }
  expect(rotationFreeFor(schedule(), twoWeeks, around)).toEqual(['cy'])
  expect(rotationFreeFor(schedule(), cover(), { ...around, away: new Set(['bo']) })).toEqual(['cy'])
})

describe('what a swap is about', () => {
  const other = { id: 'o', person: 'cy', startsAt: '2026-03-03T20:00', endsAt: '2026-03-03T21:00' }
  const elsewhere = { ...other, startsAt: '2026-03-05T20:00', endsAt: '2026-03-05T21:00' }
  const noChange = { ...other, person: 'ana' }

  test.each<[string, Override[], boolean]>([
    ['stays the same while nothing changes', [], true],
    ['is another when somebody else is put in', [other], false],
    ['stays the same when the change is elsewhere', [elsewhere], true],
    ['stays the same when the same people are on call by another way', [noChange], true],
  ])('%s', (_claim, overrides, same) => {
    expect(standingOf(schedule(overrides), cover()) === standingOf(schedule(), cover())).toBe(same)
  })
})

describe('an accepted one', () => {
  const agreed = { ...cover(), id: 's1', acceptedBy: 'bo' }

  test('is one override for a cover', () => {
    expect(overridesOf(agreed, [], now)).toEqual([
      { id: 's1', person: 'bo', replaces: 'ana', temporary: null, ...evening },
    ])
  })

  test('is two for a swap', () => {
    expect(overridesOf({ ...agreed, asked: anasWeek, inReturn: bosWeek }, [], now)).toEqual([
      { id: 's1', person: 'bo', replaces: 'ana', temporary: null, ...anasWeek },
      { id: 's1-return', person: 'ana', replaces: 'bo', temporary: null, ...bosWeek },
    ])
  })

  test('leaves what is over as it was', () => {
    const midnight = new Date('2026-03-04T00:00Z')
    expect(overridesOf(agreed, [], midnight)).toMatchObject([{ startsAt: midnight }])
  })

  test.each<[string, string, string, string[]]>([
    ['one that it lies in is named', '03-01T00', '03-09T00', ['s1 audit 03-03T18 03-04T08']],
    ['one that ends when it begins does not matter', '03-01T00', '03-03T18', ['s1 null 03-03T18 03-04T08']],
    [
      'one that ends within it',
      '03-01T00',
      '03-04T00',
      ['s1 audit 03-03T18 03-04T00', 's1-2 null 03-04T00 03-04T08'],
    ],
    [
      'one that lies in it',
      '03-03T20',
      '03-04T00',
      ['s1 null 03-03T18 03-03T20', 's1-2 audit 03-03T20 03-04T00', 's1-3 null 03-04T00 03-04T08'],
    ],
  ])('counts in temporary schedules: %s', (_claim, from, to, written) => {
    const found = overridesOf(agreed, [{ id: 'audit', ...stretch(from, to) }], now)
    expect(
      found.map((one) => `${one.id} ${one.temporary} ${short(one.startsAt)} ${short(one.endsAt)}`),
    ).toEqual(written)
  })

  test('has taken effect only if the one is on call and the other is not', () => {
    const written = overridesOf(agreed, [], now)
    const asOverride = (one: (typeof written)[number]) => ({
      ...one,
      startsAt: one.startsAt.toISOString(),
      endsAt: one.endsAt.toISOString(),
    })
    expect(tookEffect(schedule(written.map(asOverride)), written)).toBe(true)
    expect(tookEffect(schedule(), written)).toBe(false)
  })
})
