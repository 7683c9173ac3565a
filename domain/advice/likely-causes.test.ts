import { expect, test } from 'vitest'
import { likelyCauses } from './likely-causes.ts'
import { causes, strategies, type Cause } from './strategies.ts'

const nothing = { suspect: null, troubledDependencies: [], words: '' }
const deployed = {
  summary: 'Deployed v2',
  kind: 'deployment',
  likelihood: 1,
  because: ['minutes before'],
} as const

test('every cause has strategies', () => {
  for (const cause of causes) expect(strategies[cause].length).toBeGreaterThan(1)
})

test.each<[claim: string, Parameters<typeof likelyCauses>[0], expected: Cause[]]>([
  ['nothing known', nothing, ['unknown']],
  ['a change that is likely', { ...nothing, suspect: deployed }, ['deployment']],
  ['not one that is unlikely', { ...nothing, suspect: { ...deployed, likelihood: 0.1 } }, ['unknown']],
  ['nor one of an unknown kind', { ...nothing, suspect: { ...deployed, kind: 'other' } }, ['unknown']],
  ['trouble of what it needs', { ...nothing, troubledDependencies: ['db'] }, ['dependency']],
  ['a full disk', { ...nothing, words: 'Disk full on db-1' }, ['exhaustion']],
  ['a pool without connections', { ...nothing, words: 'Too many connections' }, ['exhaustion']],
  ['slow pages', { ...nothing, words: 'p99 latency above 3 s' }, ['overload']],
  ['wrong figures', { ...nothing, words: 'Wrong balances after import' }, ['data']],
  ['somebody who is not meant to be there', { ...nothing, words: 'Possible intrusion' }, ['security']],
  ['a certificate', { ...nothing, words: 'certificate expired' }, ['configuration']],
  ['a host', { ...nothing, words: 'host unreachable' }, ['infrastructure']],
  [
    'the change first, then what it needs, then words; each once',
    { suspect: deployed, troubledDependencies: ['db'], words: 'timeouts and high latency' },
    ['deployment', 'dependency', 'overload'],
  ],
])('%s', (_claim, known, expected) => {
  expect(likelyCauses(known).map(({ cause }) => cause)).toEqual(expected)
})
