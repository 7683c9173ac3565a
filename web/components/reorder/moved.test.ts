import { expect, test } from 'vitest'
import { moved, placeAt } from './moved.ts'

test.each([
  ['down', 0, 2, 'bca'],
  ['up', 2, 0, 'cab'],
  ['nowhere', 1, 1, 'abc'],
  ['past the end, which changes nothing', 2, 3, 'abc'],
  ['past the beginning, which changes nothing', 0, -1, 'abc'],
])('an item goes %s', (_claim, from, to, order) => {
  expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(order)
})

const boxes = [
  { top: 0, height: 100 },
  { top: 100, height: 40 },
  { top: 140, height: 100 },
]

test.each([
  ['above the middle of the next it stays', 1, 180, 1],
  ['past the middle of the next it moves down', 1, 195, 2],
  ['past the middle of the one before it moves up', 1, 40, 0],
  ['beyond the list it stays at its end', 2, 900, 2],
])('%s', (_claim, index, y, place) => {
  expect(placeAt(boxes, index, y)).toBe(place)
})
