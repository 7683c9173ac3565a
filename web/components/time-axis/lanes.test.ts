import { expect, test } from 'vitest'
import { lanesOf } from './lanes.ts'

test.for([
  [
    'one after the other share a lane',
    [
      [0, 5],
      [5, 9],
    ],
    [0, 0],
  ],
  [
    'those that overlap do not',
    [
      [0, 5],
      [4, 9],
    ],
    [0, 1],
  ],
  [
    'a lane that is free again is used',
    [
      [0, 5],
      [4, 9],
      [6, 8],
    ],
    [0, 1, 0],
  ],
  [
    'the order given stays',
    [
      [6, 8],
      [0, 7],
    ],
    [1, 0],
  ],
] as const)('%s', ([, blocks, lanes]) => {
  expect(lanesOf(blocks.map(([from, until]) => ({ from, until })))).toEqual(lanes)
})
