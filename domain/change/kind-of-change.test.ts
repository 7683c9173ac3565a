import { expect, test } from 'vitest'
import { kindOfChange, type ChangeKind } from './kind-of-change.ts'

test.each<[summary: string, ChangeKind]>([
  ['Deployed checkout v2.3.1', 'deployment'],
  ['Release 2026-03-02', 'deployment'],
  ['shop 4.1.0 rolled out: v4.1.0', 'deployment'],
  ['#4711 merged', 'deployment'],
  ['Timeout of the pool 5 s → 60 s', 'configuration'],
  ['New certificate for api.example.com', 'configuration'],
  ['Feature flag new-cart on for 50 %', 'flag'],
  ['Experiment "fast search" begins', 'flag'],
  ['Deployed the migration that drops column price', 'schema'],
  ['alter table orders add column note', 'schema'],
  ['Kernel of the database hosts', 'infrastructure'],
  ['Scaled the workers to 12', 'infrastructure'],
  ['Bo has been here', 'other'],
  ['', 'other'],
])('%s is %s', (summary, kind) => {
  expect(kindOfChange({ summary, source: null })).toBe(kind)
})

test('the source counts when the summary says nothing', () => {
  expect(kindOfChange({ summary: 'shop', source: 'deploy-bot' })).toBe('deployment')
})
