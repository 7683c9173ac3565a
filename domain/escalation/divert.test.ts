import { expect, test } from 'vitest'
import { divert, type Situation } from './divert.ts'

const until = new Date('2026-08-17T00:00:00Z')
const usual: Situation = {
  onCall: ['ana'],
  away: new Map(),
  lead: 'lea',
  manager: 'mo',
  overflow: null,
  pagedTonight: new Map(),
}
const away = (...people: string[]) => new Map(people.map((person) => [person, until]))
const tired = (pages: number, onCall = ['bo']): Partial<Situation> => ({
  overflow: { schedule: 'second', onCall, mostPages: 3 },
  pagedTonight: new Map([['ana', pages]]),
})

const cases: [claim: string, situation: Partial<Situation>, people: string, diversions: string][] = [
  ['whoever is on call is paged', {}, 'ana', ''],
  ['nobody on call stays nobody', { onCall: [] }, '', ''],
  ['who is away is paged, and the lead beside them', { away: away('ana') }, 'ana lea', 'lea beside ana'],
  [
    'the lead who is on call and away has the manager beside them',
    { onCall: ['lea'], away: away('lea') },
    'lea mo',
    'mo beside lea',
  ],
  [
    'a lead who is away as well is no help: the manager is',
    { away: away('ana', 'lea') },
    'ana mo',
    'mo beside ana',
  ],
  [
    'when all are away the absent one is paged alone, and that is said',
    { away: away('ana', 'lea', 'mo') },
    'ana',
    'nobody beside ana',
  ],
  ['a team without a lead has its manager', { lead: null, away: away('ana') }, 'ana mo', 'mo beside ana'],
  [
    'two on call, one of them away',
    { onCall: ['ana', 'bo'], away: away('bo') },
    'ana bo lea',
    'lea beside bo',
  ],
  [
    'two away have one lead, who is paged once',
    { onCall: ['ana', 'bo'], away: away('ana', 'bo') },
    'ana bo lea',
    'lea beside ana, lea beside bo',
  ],
  ['somebody away who is not on call changes nothing', { away: away('cy') }, 'ana', ''],
  ['fewer pages than the most: no overflow', tired(2), 'ana', ''],
  ['as many as the most: the next goes to the overflow', tired(3), 'bo', 'bo instead of ana'],
  ['more than the most as well', tired(9), 'bo', 'bo instead of ana'],
  ['without an overflow the pages stay', { pagedTonight: new Map([['ana', 9]]) }, 'ana', ''],
  ['an overflow with nobody on call is none: never to nobody', tired(9, []), 'ana', ''],
  ['an overflow with the same person is none', tired(9, ['ana']), 'ana', ''],
  [
    'of an overflow with the same person and another, the other',
    tired(3, ['ana', 'bo']),
    'bo',
    'bo instead of ana',
  ],
  [
    'only the tired one of two is spared',
    { ...tired(3, ['cy']), onCall: ['ana', 'bo'] },
    'cy bo',
    'cy instead of ana',
  ],
  [
    'the other one on call may be the overflow',
    { ...tired(3), onCall: ['ana', 'bo'] },
    'bo',
    'bo instead of ana',
  ],
  [
    'an overflow that is away has the lead beside it',
    { ...tired(3), away: away('bo') },
    'bo lea',
    'bo instead of ana, lea beside bo',
  ],
  [
    'who is tired and away is spared, and nobody has to stand beside them',
    { ...tired(3), away: away('ana') },
    'bo',
    'bo instead of ana',
  ],
]

test.for(cases)('%s', ([, situation, people, expected]) => {
  const found = divert({ ...usual, ...situation })
  expect(found.people.join(' ')).toBe(people)
  const words = found.diversions.map((one) =>
    one.do === 'page-beside'
      ? `${one.beside ?? 'nobody'} beside ${one.absent}`
      : `${one.people.join(' ')} instead of ${one.tired}`,
  )
  expect(words.join(', ')).toBe(expected)
})
