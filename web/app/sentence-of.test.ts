import { expect, test } from 'vitest'
import { Plain, sentenceOf } from './sentence-of.ts'

test('what is meant for people is told as it is, and what is not is not', () => {
  expect(sentenceOf(new Plain('INC-1 is closed. INC-2 is closed.'))).toBe('INC-1 is closed. INC-2 is closed.')
  expect(sentenceOf(new TypeError('undefined is not a function'))).toMatch(/^Something went wrong/)
})
