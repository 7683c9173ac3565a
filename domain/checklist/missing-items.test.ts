import { expect, test } from 'vitest'
import type { IncidentChecklist } from '../organisation/document.ts'
import { presets, type Rank } from '../severity/scheme.ts'
import { effectiveChecklists } from './effective.ts'
import { missingItems } from './missing-items.ts'
import { shipped } from './shipped.ts'

const declaredAt = new Date('2026-03-02T09:00Z')
const scheme = presets['SEV1-4']
const none = new Set<string>()

const itemsOf = (own: IncidentChecklist[], rank: Rank, has: ReadonlySet<string> = none) =>
  missingItems(effectiveChecklists(own, scheme), { rank, declaredAt, has })
const names = (items: { checklist: string; item: string }[]) =>
  items.map(({ checklist, item }) => `${checklist}/${item}`)

const list = (more: Partial<IncidentChecklist>): IncidentChecklist => ({
  id: 'payments',
  title: 'Payments',
  phase: 'response',
  severities: [],
  due_minutes: 10,
  items: [{ id: 'call-bank', text: 'Call the bank' }],
  ...more,
})

test('an id stands once in its list', () => {
  for (const { items } of shipped) expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
})

test('a milder level never has an item that a worse one lacks', () => {
  const pairs: [worse: Rank, milder: Rank][] = [
    [1, 2],
    [2, 3],
    [3, 4],
  ]
  for (const [worse, milder] of pairs) {
    const known = new Set(names(itemsOf([], worse)))
    expect(names(itemsOf([], milder)).filter((name) => !known.has(name))).toEqual([])
  }
})

test.each<[claim: string, Rank, has: string, hasNot: string]>([
  ['the first level calls the executive', 1, 'response/executive', 'none'],
  ['the second has a commander and no call', 2, 'response/commander', 'response/executive'],
  ['the third writes down and has no war room', 3, 'response/timeline', 'response/war-room'],
  ['the fourth is mitigated and has no post-mortem', 4, 'mitigation/mitigate', 'follow-up/draft'],
])('%s', (_claim, rank, has, hasNot) => {
  expect(names(itemsOf([], rank))).toContain(has)
  expect(names(itemsOf([], rank))).not.toContain(hasNot)
})

test('the phases stand in their order, and the first minutes are due after five', () => {
  const items = itemsOf([list({ phase: 'response' })], 1)
  expect([...new Set(items.map(({ phase }) => phase))]).toEqual([
    'response',
    'mitigation',
    'resolution',
    'follow-up',
  ])
  expect(items[0]?.dueAt?.toISOString()).toBe('2026-03-02T09:05:00.000Z')
  expect(items.find(({ phase }) => phase === 'resolution')?.dueAt).toBeNull()
})

test('when the severity rises only what is missing is added', () => {
  const mild = new Set(names(itemsOf([], 3)))
  const added = names(itemsOf([], 1, mild))
  expect(added).toContain('response/war-room')
  expect(added.filter((name) => mild.has(name))).toEqual([])
  expect(mild.size + added.length).toBe(itemsOf([], 1).length)
})

const payments = 'payments/call-bank'

test.each<[claim: string, IncidentChecklist, Rank, has: boolean]>([
  ['a list of the organisation is for all levels', list({}), 4, true],
  ['or for those that it names', list({ severities: ['SEV1', 'sev-2'] }), 2, true],
  ['and for no other', list({ severities: ['SEV1', 'sev-2'] }), 3, false],
  ['names of ranks are understood', list({ severities: ['P1'] }), 1, true],
  ['a level of another scheme counts not', list({ severities: ['SEV0'] }), 1, false],
  [
    'an item may name its own levels',
    list({ severities: ['SEV4'], items: [{ id: 'call-bank', text: 'Call', severities: ['SEV1'] }] }),
    1,
    true,
  ],
])('%s', (_claim, own, rank, has) => {
  expect(names(itemsOf([own], rank)).includes(payments)).toBe(has)
})

test('with the id of a shipped list it stands in its place', () => {
  const own = list({ id: 'response' })
  expect(names(itemsOf([own], 1)).filter((name) => name.startsWith('response/'))).toEqual([
    'response/call-bank',
  ])
})

test('a shipped list without items is switched off', () => {
  const kept = names(itemsOf([list({ id: 'follow-up', items: [] })], 1))
  expect(kept.filter((name) => name.startsWith('follow-up/'))).toEqual([])
})
