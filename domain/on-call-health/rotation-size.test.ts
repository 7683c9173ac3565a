import { expect, test } from 'vitest'
import type { Entry } from '../schedule/schedule.ts'
import { rotationSize } from './rotation-size.ts'

const limits = { minPeople: 4, maxPeople: 12 }
const crowd = (count: number): Entry[] => Array.from({ length: count }, (_, index) => `p${index}`)

const cases: [claim: string, people: Entry[], shadow: boolean, remedy: string | null][] = [
  ['four are enough', crowd(4), false, null],
  ['twelve are not too many', crowd(12), false, null],
  ['three are one too few', crowd(3), false, 'add-people 1'],
  ['one is three too few', crowd(1), false, 'add-people 3'],
  [
    'pairs are counted by person',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    false,
    null,
  ],
  ['who has two turns counts once', ['a', 'b', 'c', 'a'], false, 'add-people 1'],
  ['thirteen are too many', crowd(13), false, 'split-rotation'],
  ['those who learn may be few', crowd(1), true, null],
]

test.for(cases)('%s', ([, people, shadow, expected]) => {
  const remedy = rotationSize({ id: 'weekly', people, shadow }, limits)?.remedy
  expect(remedy?.do === 'add-people' ? `add-people ${remedy.count}` : (remedy?.do ?? null)).toBe(expected)
})
