import { expect, test } from 'vitest'
import { rank } from './rank.ts'
import { patternsOf, textQuery, wordsOf } from './words.ts'

const SHOP = { id: 'checkout-api', name: 'Checkout of the shop' }

test.each<[claim: string, typed: string, expected: number]>([
  ['the id itself is best', 'checkout-api', 5],
  ['so is the name, in any case', ' checkout OF the shop', 5],
  ['then its beginning', 'checkout', 4],
  ['then whole words in any order', 'shop checkout', 3],
  ['then beginnings of words', 'sho che', 2],
  ['then anything inside', 'eckou', 1],
  ['all words have to be there', 'checkout payments', 0],
])('%s', (_claim, typed, expected) => {
  expect(rank(typed, SHOP)).toBe(expected)
})

test.each<[claim: string, typed: string, words: string[]]>([
  ['signs divide words', 'checkout-api: 5xx!', ['checkout', 'api', '5xx']],
  ['words count once', 'disk DISK', ['disk']],
  ['what has no words has none', '% _ &|!()*:', []],
  ['letters of any script are letters', 'Über 東京', ['über', '東京']],
])('%s', (_claim, typed, words) => {
  expect(wordsOf(typed)).toEqual(words)
})

test('words become queries that PostgreSQL understands', () => {
  expect(textQuery(['disk', 'full'])).toBe('disk:* & full:*')
  expect(patternsOf(['disk'])).toEqual(['%disk%'])
})
