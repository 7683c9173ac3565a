import { describe, expect, test } from 'vitest'
import type { HeldRoles } from '../role/roles.ts'
import type { Rank } from '../severity/scheme.ts'
import { checksAfter } from './checks-after.ts'
import { noCommander } from './no-commander.ts'
import { noFinalNotice } from './no-final-notice.ts'
import { noRollbackDecision } from './no-rollback-decision.ts'
import { pagesANight } from './pages-a-night.ts'
import { resolvedTooEarly } from './resolved-too-early.ts'
import { twoRolesInOne } from './two-roles-in-one.ts'
import { vagueUpdate } from './vague-update.ts'

const says = (text: string | null, expected: RegExp | null): void => {
  if (expected === null) expect(text).toBeNull()
  else expect(text).toMatch(expected)
}

describe('no commander', () => {
  const known = { isOpen: true, minutesDeclared: 5, needsCommander: true, roles: {} }
  test.each<[claim: string, Partial<Parameters<typeof noCommander>[0]>, RegExp | null]>([
    ['after five minutes', {}, /Nobody commands this incident after 5 minutes/],
    ['not before', { minutesDeclared: 4.9 }, null],
    ['not when somebody does', { roles: { ic: 'ana' } }, null],
    ['a technical lead is not the commander', { roles: { tech_lead: 'ana' } }, /Nobody commands/],
    ['not where the level asks for none', { needsCommander: false }, null],
    ['not when it is over', { isOpen: false }, null],
  ])('%s', (_claim, more, expected) => says(noCommander({ ...known, ...more }), expected))
})

describe('two roles in one', () => {
  test.each<[claim: string, HeldRoles, Rank, RegExp | null]>([
    [
      'in the first level',
      { ic: 'ana', tech_lead: 'ana' },
      1,
      /ana is incident commander and technical lead/,
    ],
    ['in the second', { ic: ['ana'], tech_lead: 'ana' }, 2, /ana is/],
    ['not in the third', { ic: 'ana', tech_lead: 'ana' }, 3, null],
    ['not when there are two', { ic: 'ana', tech_lead: 'bo' }, 1, null],
    ['not when one is free', { ic: 'ana' }, 1, null],
  ])('%s', (_claim, roles, rank, expected) => says(twoRolesInOne(roles, rank), expected))
})

describe('no decision to roll back', () => {
  const suspect = {
    summary: 'Deployed v2',
    kind: 'deployment',
    likelihood: 0.85,
    because: ['40 min before'],
  } as const
  const known = { status: 'investigating', minutesInvestigating: 15, suspect, decisions: [] } as const
  test.each<[claim: string, Partial<Parameters<typeof noRollbackDecision>[0]>, RegExp | null]>([
    ['after a quarter of an hour', {}, /15 minutes, and "Deployed v2" may be the cause \(40 min before\)/],
    ['not before', { minutesInvestigating: 14 }, null],
    ['not without a change', { suspect: null }, null],
    ['not with one that is unlikely', { suspect: { ...suspect, likelihood: 0.3 } }, null],
    ['nor one that cannot be rolled back', { suspect: { ...suspect, kind: 'other' } }, null],
    ['not once the cause is known', { status: 'identified' }, null],
    ['who only acknowledged is investigating', { status: 'acknowledged' }, /Decide/],
    ['not after a decision', { decisions: ['Roll back v2 now'] }, null],
    ['nor after one against it', { decisions: ['No rollback, the schema changed'] }, null],
    ['a revert is one', { decisions: ['We revert #4711'] }, null],
    ['another decision is none', { decisions: ['Scale the workers to 12'] }, /Decide/],
  ])('%s', (_claim, more, expected) => says(noRollbackDecision({ ...known, ...more }), expected))
})

describe('resolved too early', () => {
  const known = { outcome: null, minutesWatched: 3, stabilityMinutes: 15 }
  test.each<[claim: string, Partial<Parameters<typeof resolvedTooEarly>[0]>, RegExp | null]>([
    ['watched for three minutes', {}, /after 3 minutes of watching; 15 minutes are usual/],
    ['not watched at all', { minutesWatched: 0 }, /without being watched/],
    ['not when it was stable', { minutesWatched: 15 }, null],
    ['not when it was no trouble', { outcome: 'false-positive' }, null],
    ['a fix is', { outcome: 'fixed' }, /usual/],
  ])('%s', (_claim, more, expected) => says(resolvedTooEarly({ ...known, ...more }), expected))
})

describe('a vague update', () => {
  test.each<[text: string, isVague: boolean]>([
    ['Still looking into it', true],
    ['investigating', true],
    ['We are still investigating, will update soon.', true],
    ['on it', true],
    ['No news', true],
    ['Fixed', true],
    ['Rolled back v2.3.1', false],
    ['Error rate is down to 8 %', false],
    ['Checkout works again for customers in Europe', false],
    ['The database has failed over to its standby', false],
    ['Investigating why the pool of the shop runs out of connections', false],
  ])('%s', (text, isVague) => says(vagueUpdate({ text, hasFigures: false }), isVague ? /tells little/ : null))

  test('figures are never vague', () => {
    expect(vagueUpdate({ text: 'Still bad', hasFigures: true })).toBeNull()
  })
})

describe('no final notice', () => {
  const known = { status: 'resolved', minutesResolved: 30, tellsCustomers: true, wasTold: false } as const
  test.each<[claim: string, Partial<Parameters<typeof noFinalNotice>[0]>, RegExp | null]>([
    ['half an hour after', {}, /Resolved for 30 minutes/],
    ['also when it was closed', { status: 'closed' }, /Resolved for/],
    ['not before', { minutesResolved: 29 }, null],
    ['not when it was said', { wasTold: true }, null],
    ['not where customers are not told', { tellsCustomers: false }, null],
    ['not when it was reopened', { status: 'investigating' }, null],
  ])('%s', (_claim, more, expected) => says(noFinalNotice({ ...known, ...more }), expected))
})

describe('pages a night', () => {
  test.each<[incidents: number, RegExp | null]>([
    [3, null],
    [4, /bo was paged for 4 incidents tonight; 3 are the most/],
  ])('%i', (incidents, expected) => says(pagesANight({ person: 'bo', incidents, mostPages: 3 }), expected))
})

test.each<[event: string, details: Record<string, unknown>, checks: string]>([
  ['opened', { declared: false }, ''],
  ['opened', { declared: true }, 'no-commander 5, no-rollback-decision 15'],
  ['declared', {}, 'no-commander 5, no-rollback-decision 15'],
  ['severity-changed', {}, 'two-roles-in-one 0, no-commander 5'],
  ['role-assigned', { role: 'ic' }, 'two-roles-in-one 0'],
  ['role-assigned', { role: 'scribe' }, ''],
  ['role-assigned', { role: 'ic', override: 'alone' }, ''],
  ['status-changed', { status: 'investigating' }, 'no-rollback-decision 15'],
  ['status-changed', { status: 'monitoring' }, ''],
  ['acknowledged', {}, 'pages-a-night 0'],
  ['update', {}, 'vague-update 0'],
  ['clock-overdue', { clock: 'reassess' }, 'reassessment-overdue 0'],
  ['clock-overdue', { clock: 'internal-update' }, 'update-overdue 0'],
  ['clock-overdue', { clock: 'mitigate' }, ''],
  ['resolved', {}, ''],
  ['resolved', { declared: true }, 'resolved-too-early 0, no-final-notice 30'],
  ['paged', {}, ''],
])('after %s %o: %s', (event, details, checks) => {
  const found = checksAfter(event, details).map(({ rule, afterMinutes }) => `${rule} ${afterMinutes}`)
  expect(found.join(', ')).toBe(checks)
})
