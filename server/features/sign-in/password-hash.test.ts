import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'

test('a password is its own and no other', async () => {
  const hash = await hashPassword('violet kettle on the roof')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword('violet kettle on the roof', hash)).toBe(true)
  expect(await isPassword('violet kettle on the Roof', hash)).toBe(false)
  expect(await isPassword('violet kettle on the roof', null)).toBe(false)
})

test('the same password has another hash each time', async () => {
  expect(await hashPassword('twelve chars')).not.toBe(await hashPassword('twelve chars'))
})

test('an accent may be typed as one character or as two', async () => {
  expect(await isPassword('cafe\u0301 on the corner', await hashPassword('caf\u00e9 on the corner'))).toBe(
    true,
  )
})

test('a hash with other parameters is verified with those', async () => {
  const hash = '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA'
  expect(await isPassword('anything', hash)).toBe(false)
})
