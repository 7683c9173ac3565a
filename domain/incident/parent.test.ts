import { expect, test } from 'vitest'
import type { Status } from './lifecycle.ts'
import { whyNotParent } from './parent.ts'

const incident = (id: string, status: Status = 'investigating') => ({ id, status })

test.each<[string, Parameters<typeof whyNotParent>, RegExp | null]>([
  ['two that are open', [incident('INC-2'), incident('INC-1'), []], null],
  ['a child that is closed', [incident('INC-2', 'closed'), incident('INC-1'), []], null],
  ['a parent that is resolved', [incident('INC-2'), incident('INC-1', 'resolved'), []], null],
  ['a parent with parents', [incident('INC-3'), incident('INC-2'), ['INC-1']], null],
  ['itself', [incident('INC-1'), incident('INC-1'), []], /its own parent/],
  ['a circle of two', [incident('INC-1'), incident('INC-2'), ['INC-1']], /INC-1 is above INC-2 already/],
  [
    'a longer circle',
    [incident('INC-1'), incident('INC-3'), ['INC-2', 'INC-1']],
    /INC-1 is above INC-3 already/,
  ],
  ['a merged child', [incident('INC-2', 'merged'), incident('INC-1'), []], /set the parent of that one/],
  ['a merged parent', [incident('INC-2'), incident('INC-1', 'merged'), []], /choose that one/],
  ['a closed parent', [incident('INC-2'), incident('INC-1', 'closed'), []], /is closed/],
])('%s', (_claim, given, words) => {
  const because = whyNotParent(...given)
  if (words === null) expect(because).toBeNull()
  else expect(because).toMatch(words)
})
