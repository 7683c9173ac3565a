import { expect, test } from 'vitest'
import { mergedRoles } from './merged-roles.ts'

type Roles = Parameters<typeof mergedRoles>[0]

test.each<[string, Roles, Roles, Roles]>([
  ['nobody and nobody', {}, {}, {}],
  ['a vacant role is filled', {}, { ic: 'ana' }, { ic: 'ana' }],
  ['who has a role keeps it', { ic: 'bo' }, { ic: 'ana', scribe: 'cy' }, { ic: 'bo', scribe: 'cy' }],
  [
    'responders are united',
    { responders: ['ana', 'bo'] },
    { responders: ['bo', 'cy'] },
    { responders: ['ana', 'bo', 'cy'] },
  ],
  ['experts are, too', { experts: ['ana'] }, { experts: ['cy'] }, { experts: ['ana', 'cy'] }],
])('%s', (_claim, into, from, merged) => {
  expect(mergedRoles(into, from)).toEqual(merged)
})
