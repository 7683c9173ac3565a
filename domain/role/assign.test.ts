import { expect, test } from 'vitest'
import { assign, type Wanted } from './assign.ts'
import type { HeldRoles } from './roles.ts'

const sev1 = { rank: 1, override: null } as const

test.each<[string, HeldRoles, Wanted, HeldRoles, string]>([
  ['a role is given', {}, { ic: 'ana' }, { ic: 'ana' }, 'ic: ana'],
  ['and passed on', { ic: 'ana' }, { ic: 'bo' }, { ic: 'bo' }, 'ic: bo'],
  ['and taken back', { ic: 'ana', scribe: 'bo' }, { ic: null }, { scribe: 'bo' }, 'ic: '],
  ['a list of one is one', {}, { scribe: ['ana'] }, { scribe: 'ana' }, 'scribe: ana'],
  ['a role of many keeps a list', {}, { responders: 'ana' }, { responders: ['ana'] }, 'responders: ana'],
  [
    'nobody is in it twice',
    {},
    { experts: ['ana', 'ana', 'bo'] },
    { experts: ['ana', 'bo'] },
    'experts: ana bo',
  ],
  ['an empty list takes it back', { responders: ['ana'] }, { responders: [] }, {}, 'responders: '],
  [
    'as it is already is no change',
    { responders: ['ana', 'bo'] },
    { responders: ['bo', 'ana'] },
    { responders: ['ana', 'bo'] },
    '',
  ],
  ['names of imported roles stay', { cook: 'cy' }, { ic: 'ana' }, { cook: 'cy', ic: 'ana' }, 'ic: ana'],
  [
    'both leads may change places',
    { ic: 'ana', tech_lead: 'bo' },
    { ic: 'bo', tech_lead: 'ana' },
    { ic: 'bo', tech_lead: 'ana' },
    'ic: bo, tech_lead: ana',
  ],
  [
    'an old mistake does not stand in the way',
    { ic: 'ana', tech_lead: 'ana' },
    { scribe: 'bo' },
    { ic: 'ana', tech_lead: 'ana', scribe: 'bo' },
    'scribe: bo',
  ],
])('%s', (_claim, held, wanted, roles, changes) => {
  const assigned = assign(held, wanted, sev1)
  expect(assigned).toMatchObject({ ok: true, roles })
  const said = assigned.ok ? assigned.changes.map(({ role, holders }) => `${role}: ${holders.join(' ')}`) : []
  expect(said.join(', ')).toBe(changes)
})

test('nobody leads and commands at once in SEV1', () => {
  expect(assign({ ic: 'ana' }, { tech_lead: 'ana' }, sev1)).toMatchObject({ ok: false, code: 'guard' })
})

test('unless a reason says why', () => {
  const alone = { rank: 1, override: 'nobody else is awake' } as const
  expect(assign({ ic: 'ana' }, { tech_lead: 'ana' }, alone)).toMatchObject({ ok: true })
})

test('two people cannot be incident commander', () => {
  expect(assign({}, { ic: ['ana', 'bo'] }, sev1)).toMatchObject({ ok: false, code: 'invalid', path: 'ic' })
})
