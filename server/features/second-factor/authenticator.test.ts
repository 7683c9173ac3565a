import { expect, test } from 'vitest'
import { stepOfCode, uriOf } from './authenticator.ts'

/** The secret and the codes of RFC 6238, cut to six digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1_000)

test.each([
  ['the code of now', '287082', at(59), null, 1],
  ['the code of the step before', '287082', at(89), null, 1],
  ['the code of the next step, from a phone that is ahead', '287082', at(29), null, 1],
  ['an older one is worth nothing', '287082', at(120), null, null],
  ['one that was used is worth nothing', '287082', at(59), 1, null],
  ['nor is one from before the last that was used', '287082', at(59), 2, null],
  ['after the last one the next counts', '287082', at(59), 0, 1],
  ['another code is none', '287083', at(59), null, null],
  ['letters are none', 'abcdef', at(59), null, null],
])('%s', (_claim, code, now, lastStep, step) => {
  expect(stepOfCode(secret, code, { now, lastStep })).toBe(step)
})

test('the app is told whose code it is', () => {
  expect(uriOf({ secret, account: 'ana@example.com' })).toBe(
    `otpauth://totp/Tocsin:ana%40example.com?issuer=Tocsin&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  )
})
