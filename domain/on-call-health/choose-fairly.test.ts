import { describe, expect, test } from 'vitest'
import { type Candidate, chooseFairly } from './choose-fairly.ts'
import { fillFairly } from './fill-fairly.ts'

const limits = { maxWeeksInARow: 2, minWeeksBetween: 2, timeZone: 'UTC' }
const stretch = (from: string, to: string) => ({
  startsAt: new Date(`2026-${from}T10:00Z`),
  endsAt: new Date(`2026-${to}T10:00Z`),
})
const wanted = stretch('03-02', '03-09')
const candidate = (person: string, points: number, more: Partial<Candidate> = {}): Candidate => ({
  person,
  points,
  away: [],
  shifts: [],
  elsewhere: [],
  notYet: () => null,
  ...more,
})

const cases: [claim: string, candidates: Candidate[], person: string | null, passedOver: string[]][] = [
  ['who carries least', [candidate('ana', 30), candidate('bo', 10)], 'bo', []],
  [
    'the one whose last turn is longer ago, at the same load',
    [
      candidate('ana', 10, { shifts: [stretch('01-12', '01-19')] }),
      candidate('bo', 10, { shifts: [stretch('01-05', '01-12')] }),
    ],
    'bo',
    [],
  ],
  ['by name, when all else is the same', [candidate('bo', 10), candidate('ana', 10)], 'ana', []],
  [
    'not who is away',
    [candidate('ana', 0, { away: [stretch('03-08', '03-20')] }), candidate('bo', 90)],
    'bo',
    ['ana: away from 2026-03-08 to 2026-03-20'],
  ],
  [
    'not who is on call already',
    [candidate('ana', 0, { shifts: [stretch('03-05', '03-06')] }), candidate('bo', 90)],
    'bo',
    ['ana: on call already'],
  ],
  [
    'not who had a turn the week before last',
    [candidate('ana', 0, { shifts: [stretch('02-16', '02-23')] }), candidate('bo', 90)],
    'bo',
    ['ana: has another turn less than 2 weeks away'],
  ],
  [
    'nor who has one the week after next',
    [candidate('ana', 0, { shifts: [stretch('03-16', '03-23')] }), candidate('bo', 90)],
    'bo',
    ['ana: has another turn less than 2 weeks away'],
  ],
  [
    'two weeks between are enough',
    [candidate('ana', 0, { shifts: [stretch('02-09', '02-16')] }), candidate('bo', 90)],
    'ana',
    [],
  ],
  [
    'not who has the turn next to it, while others can',
    [candidate('ana', 0, { shifts: [stretch('02-23', '03-02')] }), candidate('bo', 90)],
    'bo',
    ['ana: has the turn next to it'],
  ],
  [
    'not who would have a third week in a row',
    [candidate('ana', 0, { shifts: [stretch('02-16', '03-02')] }), candidate('bo', 90)],
    'bo',
    ['ana: would be on call for more than 2 weeks in a row'],
  ],
  [
    'not who is not ready, while others can',
    [candidate('ana', 0, { notYet: () => 'shadowed 0 of 2 shifts' }), candidate('bo', 90)],
    'bo',
    ['ana: shadowed 0 of 2 shifts'],
  ],
  [
    'not who is on call in another schedule meanwhile, while others can',
    [candidate('ana', 0, { elsewhere: [stretch('03-05', '03-06')] }), candidate('bo', 90)],
    'bo',
    ['ana: on call in another schedule meanwhile'],
  ],
  [
    'who is, when nobody else can',
    [candidate('ana', 0, { elsewhere: [stretch('03-05', '03-06')] })],
    'ana',
    [],
  ],
  [
    'who breaks a rule, when nobody keeps all',
    [candidate('ana', 0, { shifts: [stretch('02-23', '03-02')] }), candidate('bo', 0, { away: [wanted] })],
    'ana',
    ['bo: away from 2026-03-02 to 2026-03-09'],
  ],
  [
    'nobody, when all are away',
    [candidate('ana', 0, { away: [wanted] })],
    null,
    ['ana: away from 2026-03-02 to 2026-03-09'],
  ],
  ['nobody, when there is nobody', [], null, []],
]

test.for(cases)('%s', ([, candidates, person, passedOver]) => {
  const choice = chooseFairly(wanted, candidates, limits)
  expect(choice.person).toBe(person)
  expect(choice.passedOver.map((one) => `${one.person}: ${one.because}`)).toEqual(passedOver)
})

test('the reason compares with who would be next, or says which rule nobody fits', () => {
  expect(chooseFairly(wanted, [candidate('ana', 12.4), candidate('bo', 40)], limits).because).toBe(
    'carries 12 points so far, bo, who would be next, 40',
  )
  const tight = candidate('ana', 12, { shifts: [stretch('02-23', '03-02')] })
  expect(chooseFairly(wanted, [tight], limits).because).toBe(
    'the only one who can, with 12 points so far; nobody fits every rule: has the turn next to it',
  )
})

const pointsOf = () => 10
const people = (given: Parameters<typeof fillFairly>[0]) => fillFairly(given).map(({ person }) => person)

describe('an empty time', () => {
  const weeks = ['03-02', '03-09', '03-16', '03-23', '03-30', '04-06', '04-13', '04-20', '04-27']
  const turns = weeks.slice(1).map((to, index) => stretch(weeks[index] ?? to, to))
  const gaps = [stretch('03-02', '04-27')]
  const four = ['ana', 'bo', 'cy', 'di'].map((person) => candidate(person, 0))

  test('goes round, whoever carries least coming next', () => {
    expect(people({ gaps, turns, candidates: four, limits, pointsOf })).toEqual([
      'ana',
      'bo',
      'cy',
      'di',
      'ana',
      'bo',
      'cy',
      'di',
    ])
  })

  test('goes first to who carried least before', () => {
    const candidates = four.map((each) => (each.person === 'di' ? each : { ...each, points: 10 }))
    expect(people({ gaps, turns, candidates, limits, pointsOf }).slice(0, 4)).toEqual([
      'di',
      'ana',
      'bo',
      'cy',
    ])
  })

  test('passes over who is away, and comes back to them', () => {
    const candidates = four.map((each) =>
      each.person === 'ana' ? { ...each, away: [stretch('03-01', '03-20')] } : each,
    )
    expect(people({ gaps, turns, candidates, limits, pointsOf }).slice(0, 5)).toEqual([
      'bo',
      'cy',
      'di',
      'ana',
      'bo',
    ])
  })

  test('is filled only where nobody is on call, one person per turn', () => {
    const some = [stretch('03-03', '03-04'), stretch('03-06', '03-07'), stretch('03-20', '03-21')]
    const filled = fillFairly({ gaps: some, turns, candidates: four, limits, pointsOf })
    expect(filled.map(({ person, stretches }) => [person, stretches])).toEqual([
      ['ana', some.slice(0, 2)],
      ['bo', some.slice(2)],
    ])
  })

  test('that nobody can take stays empty, and says so', () => {
    const candidates = [candidate('ana', 0, { away: gaps })]
    expect(fillFairly({ gaps, turns: turns.slice(0, 1), candidates, limits, pointsOf })).toMatchObject([
      { person: null, because: 'Everybody is away or on call already.' },
    ])
  })
})
