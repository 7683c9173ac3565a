import { expect, test } from 'vitest'
import { presets, type Rank } from '../severity/scheme.ts'
import { declaresItself } from './auto-declare.ts'

test.each<[string | null, Rank, boolean]>([
  [null, 1, false],
  ['SEV1', 1, true],
  ['SEV1', 2, false],
  ['SEV2', 1, true],
  ['sev-2', 2, true],
  ['SEV2', 3, false],
  ['SEV4', 4, true],
  ['a level of an earlier scheme', 1, false],
])('declare_at %s and a level of rank %i: %s', (declareAt, rank, declare) => {
  expect(declaresItself(presets['SEV1-4'], declareAt, rank).declare).toBe(declare)
})
