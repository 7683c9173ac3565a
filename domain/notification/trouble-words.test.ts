import { expect, test } from 'vitest'
import { troubleWords } from './trouble-words.ts'

test.each([
  ['no-provider', 'the channel is not set up here'],
  ['receipt-failed', 'the receipt says that it did not arrive'],
  ['no page of it is wanted any more', 'no page of it is wanted any more'],
  ['toString', 'toString'],
])('%s: %s', (because, words) => {
  expect(troubleWords(because)).toBe(words)
})
