import { expect, test } from 'vitest'
import type { ActionItem } from './action-item.ts'
import { type ActionEdit, editActionItem } from './edit-action-item.ts'

const ITEM: ActionItem = {
  id: 'ACT-3',
  title: 'Limit the pool',
  state: 'open',
  category: 'prevent',
  priority: 'P1',
  horizon: null,
  owner: null,
  team: 'web',
  dueAt: new Date('2026-03-16T09:00:00Z'),
  successCriteria: null,
  notes: null,
  reason: null,
}
const DROPPED: ActionItem = { ...ITEM, state: 'dropped', reason: 'The pool is gone.' }

test.each<[claim: string, before: ActionItem, edit: ActionEdit, told: string[]]>([
  ['nothing asked, nothing told', ITEM, {}, []],
  ['what is so already is not told', ITEM, { state: 'open', owner: null }, []],
  ['who takes it', ITEM, { owner: 'ana' }, ['ana took ACT-3 (Limit the pool).']],
  ['who gives it', ITEM, { owner: 'bo' }, ['ana gave ACT-3 (Limit the pool) to bo.']],
  [
    'several words at once are one entry',
    ITEM,
    { priority: 'P0', notes: 'now' },
    ['ana edited ACT-3 (Limit the pool): priority, notes.'],
  ],
  [
    'another date',
    ITEM,
    { dueAt: new Date('2026-04-01T09:00:00Z') },
    ['ana wants ACT-3 (Limit the pool) done by 2026-04-01 09:00 UTC.'],
  ],
  ['it is begun', ITEM, { state: 'in-progress' }, ['ana began ACT-3 (Limit the pool).']],
  [
    'it is put back',
    { ...ITEM, state: 'in-progress' },
    { state: 'open' },
    ['ana put ACT-3 (Limit the pool) back.'],
  ],
  ['it is finished', ITEM, { state: 'done' }, ['ana finished ACT-3 (Limit the pool).']],
  [
    'it is dropped with its reason',
    ITEM,
    { state: 'dropped', reason: 'Gone' },
    ['ana dropped ACT-3 (Limit the pool): Gone'],
  ],
  [
    'what ended is opened again',
    DROPPED,
    { state: 'in-progress' },
    ['ana opened ACT-3 (Limit the pool) again.'],
  ],
])('%s', (_claim, before, edit, told) => {
  const edited = editActionItem(before, edit, 'ana')
  expect(edited.ok && edited.told.map(({ text }) => text)).toEqual(told)
})

test('what is opened again has no reason any more', () => {
  expect(editActionItem(DROPPED, { state: 'open' }, 'ana')).toMatchObject({ after: { reason: null } })
})

test.each<[claim: string, edit: ActionEdit, message: string]>([
  ['dropping without a reason', { state: 'dropped' }, 'say why it is dropped'],
  ['a reason for what goes on', { reason: 'Gone' }, 'only what is dropped has a reason'],
])('refused: %s', (_claim, edit, message) => {
  expect(editActionItem(ITEM, edit, 'ana')).toEqual({ ok: false, path: 'reason', message })
})
