import { expect, test } from 'vitest'
import { passkeysPossible } from './passkeys-possible.ts'

test.each([
  ['https://tocsin.example.com', true],
  ['http://localhost:8080', true],
  ['http://tocsin.example.com', false],
  ['http://127.0.0.1:8080', false],
  ['https://192.0.2.7', false],
  ['https://[2001:db8::1]', false],
])('%s: %s', (publicUrl, possible) => {
  expect(passkeysPossible(publicUrl)).toBe(possible)
})
