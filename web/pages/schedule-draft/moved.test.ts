import { expect, test } from 'vitest'
import { moved } from './moved.ts'

test.for([
  ['later', 0, 2, 'bca'],
  ['earlier', 2, 0, 'cab'],
  ['to where it is', 1, 1, 'abc'],
  ['before the first: nothing', 0, -1, 'abc'],
  ['after the last: nothing', 2, 3, 'abc'],
  ['what is not there: nothing', 7, 0, 'abc'],
] as const)('%s', ([, from, to, result]) => {
  expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(result)
})
