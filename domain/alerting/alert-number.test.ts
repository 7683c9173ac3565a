import { expect, test } from 'vitest'
import { idsOfNumber, numberOf } from './alert-number.ts'

const id = '019cc1f4-6f00-7a1b-8c2d-0123456789ab'

test('a number leads back to ids among which its own is', () => {
  const ids = idsOfNumber(numberOf(id))
  expect(ids?.first).toBe('019cc1f4-6f00-7a1b-0000-000000000000')
  expect(ids?.last).toBe('019cc1f4-6f00-7a1b-ffff-ffffffffffff')
})

test('later alerts have larger numbers', () => {
  expect(BigInt(numberOf('019cc1f4-6f01-7000-8c2d-0123456789ab'))).toBeGreaterThan(BigInt(numberOf(id)))
})

test.each(['', 'x', '-1', '1.5', '99999999999999999999', '9999999999999999999'])(
  '%j is no number',
  (text) => {
    expect(idsOfNumber(text)).toBeNull()
  },
)
