import { expect, test } from 'vitest'
import { match } from './match.ts'

const KNOWN = ['c', 'g i', 'g h', '?']

test.each<[claim: string, pending: string, key: string, run: string | null, left: string]>([
  ['a single key', '', 'c', 'c', ''],
  ['the beginning of a sequence waits', '', 'g', null, 'g'],
  ['its second key ends it', 'g', 'i', 'g i', ''],
  ['a key that does not go on begins anew', 'g', 'c', 'c', ''],
  ['twice the beginning is the beginning', 'g', 'g', null, 'g'],
  ['a key that means nothing', '', 'x', null, ''],
])('%s', (_claim, pending, key, run, left) => {
  expect(match(pending, key, KNOWN)).toEqual({ run, pending: left })
})
