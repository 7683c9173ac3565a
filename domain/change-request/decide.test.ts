import { expect, test } from 'vitest'
import { mayDecide, type Decision } from './decide.ts'

const asked = { state: 'asked', commanders: ['ana'], person: 'ana', override: null } as const

test.each<[claim: string, Partial<Parameters<typeof mayDecide>[0]>, Decision | RegExp]>([
  ['the commander decides', {}, { ok: true, overridden: false }],
  ['with a reason that is not needed too', { override: 'hurry' }, { ok: true, overridden: false }],
  ['nobody else does', { person: 'bo' }, /ana commands this incident/],
  ['nor a program', { person: null }, /ana commands this incident/],
  ['but for a reason', { person: 'bo', override: 'Ana is on a plane' }, { ok: true, overridden: true }],
  ['without a commander one is assigned first', { commanders: [] }, /no incident commander/],
  ['or a reason given', { commanders: [], override: 'alone here' }, { ok: true, overridden: true }],
  ['what is decided stays', { state: 'declined' }, /declined already/],
  ['whoever comes', { state: 'approved', override: 'really' }, /approved already/],
])('%s', (_claim, more, expected) => {
  const decision = mayDecide({ ...asked, ...more })
  if (expected instanceof RegExp)
    expect(decision).toMatchObject({ ok: false, because: expect.stringMatching(expected) })
  else expect(decision).toEqual(expected)
})
