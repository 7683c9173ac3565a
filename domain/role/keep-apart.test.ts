import { expect, test } from 'vitest'
import type { Rank } from '../severity/scheme.ts'
import { bothInOne } from './keep-apart.ts'
import type { HeldRoles } from './roles.ts'

test.each<[string, HeldRoles, Rank, string | null]>([
  ['one person in both roles is found in SEV1', { ic: 'ana', tech_lead: 'ana' }, 1, 'ana'],
  ['and in SEV2', { ic: 'ana', tech_lead: 'ana' }, 2, 'ana'],
  ['SEV3 may do with one', { ic: 'ana', tech_lead: 'ana' }, 3, null],
  ['two people are two people', { ic: 'ana', tech_lead: 'bo' }, 1, null],
  ['nobody is in both where one role is free', { ic: 'ana' }, 1, null],
])('%s', (_claim, held, rank, found) => {
  expect(bothInOne(held, rank)).toBe(found)
})
