import { expect, test } from 'vitest'
import { lengthText, relativeText } from './length-text.ts'

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000]

test.each([
  [0, '0 s'],
  [400, '0 s'],
  [59 * second, '59 s'],
  [61 * second, '1 min 1 s'],
  [10 * minute + 20 * second, '10 min'],
  [2 * hour + 5 * minute, '2 h 5 min'],
  [day + 30 * minute, '1 d 30 min'],
  [-5, '0 s'],
])('%i ms are %s', (milliseconds, text) => {
  expect(lengthText(milliseconds)).toBe(text)
})

test.each([
  [0, 'now'],
  [5 * minute, '5 min ago'],
  [-2 * hour, 'in 2 h'],
])('what was %i ms before now was %s', (distance, text) => {
  expect(relativeText(1_000_000_000 - distance, 1_000_000_000)).toBe(text)
})
