import { expect, test } from 'vitest'
import { fits } from './fits.ts'

const ana = ['Ana Silva', 'ana@example.com', 'Payments', null]

test.each([
  ['nothing typed fits all', '', true],
  ['a part of a name', 'sil', true],
  ['words in any order, in any case', 'PAY ana', true],
  ['one word that is nowhere', 'ana search', false],
])('%s', (_claim, wanted, expected) => {
  expect(fits(wanted, ana)).toBe(expected)
})
