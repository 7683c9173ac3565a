import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const policies = ['payments', 'platform', 'search', 'db', 'SEV1', 'checkout-api-production']

test.each([
  ['a missing letter is forgiven', 'paymnts', 'payments'],
  ['a letter too many is forgiven', 'paymentss', 'payments'],
  ['two swapped letters are one slip', 'serach', 'search'],
  ['capitals do not count', 'PAYMENTS', 'payments'],
  ['the name keeps its own capitals', 'sev1', 'SEV1'],
  ['three slips are forgiven in a long name', 'chekout-ap-prodction', 'checkout-api-production'],
  ['a short word is not bent into another', 'dc', null],
  ['two slips in a short word are too many', 'srx', null],
  ['another word is not a slip', 'billing', null],
  ['an empty word means nothing', '', null],
])('%s: %s → %s', (_claim, word, name) => {
  expect(nearest(word, policies)).toBe(name)
})

test('the nearest of several wins, and the first of equals', () => {
  expect(nearest('paymens', ['payment', 'paymens1', 'paymen'])).toBe('payment')
  expect(nearest('teams', ['teamss', 'teams'])).toBe('teams')
})

test('without candidates there is no suggestion', () => {
  expect(nearest('payments', [])).toBeNull()
})
