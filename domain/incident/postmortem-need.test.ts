import { expect, test } from 'vitest'
import { postmortemOf } from './postmortem-need.ts'

const asked = { declared: true, drill: false, outcome: 'fixed', postmortemAt: null } as const
const required = { postmortem: { need: 'required', dueHours: 48 } } as const
const optional = { postmortem: { need: 'optional', dueHours: null } } as const
const at = new Date('2026-03-04T10:00:00Z')

test.each<[string, Parameters<typeof postmortemOf>, string]>([
  ['a level that requires one', [required, asked], 'missing'],
  ['whatever the outcome is not yet', [required, { ...asked, outcome: null }], 'missing'],
  ['one that is scheduled', [required, { ...asked, postmortemAt: at }], 'scheduled'],
  ['a level that does not', [optional, asked], 'not-required'],
  ['what was never declared', [required, { ...asked, declared: false }], 'not-required'],
  ['a drill', [required, { ...asked, drill: true }], 'not-required'],
  ['a duplicate', [required, { ...asked, outcome: 'duplicate' }], 'not-required'],
  ['a false positive', [required, { ...asked, outcome: 'false-positive' }], 'not-required'],
  ['nothing to be done', [required, { ...asked, outcome: 'no-action' }], 'not-required'],
])('%s', (_claim, given, need) => {
  expect(postmortemOf(...given)).toBe(need)
})
