import { expect, test } from 'vitest'
import { urgencyChange } from './severity-change.ts'

test.each([
  ['from low to high it rises', 'low', 'high', 'rises'],
  ['from nobody to low it rises', null, 'low', 'rises'],
  ['from nobody to high it rises', null, 'high', 'rises'],
  ['from high to low it falls', 'high', 'low', 'falls'],
  ['a level that pages nobody ends the paging', 'high', null, 'pages-nobody'],
  ['a low one that pages nobody does too', 'low', null, 'pages-nobody'],
  ['high stays high', 'high', 'high', 'same'],
  ['low stays low', 'low', 'low', 'same'],
  ['what paged nobody goes on paging nobody', null, null, 'same'],
] as const)('%s', (_claim, from, to, change) => {
  expect(urgencyChange(from, to)).toBe(change)
})
