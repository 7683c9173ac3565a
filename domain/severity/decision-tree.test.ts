import { expect, test } from 'vitest'
import { followTree, type TreeId } from './decision-tree.ts'

test.each<[string, TreeId, string, number]>([
  ['production down is the first level', 'outage-first', 'y', 1],
  ['major functionality degraded without a workaround is the first', 'outage-first', 'nyn', 1],
  ['major functionality degraded with a workaround is the second', 'outage-first', 'nyy', 2],
  ['customers impacted is the third', 'outage-first', 'nny', 3],
  ['nobody impacted is the fourth', 'outage-first', 'nnn', 4],
  ['down for most users is the first', 'business-first', 'y', 1],
  ['data lost is the first', 'business-first', 'ny', 1],
  ['heavy losses are the first', 'business-first', 'nny', 1],
  ['a major function degraded is the second', 'business-first', 'nnny', 2],
  ['some users affected is the third', 'business-first', 'nnnny', 3],
  ['hardly anybody affected is the fourth', 'business-first', 'nnnnn', 4],
])('%s', (_claim, tree, replies, rank) => {
  const answers: Record<string, boolean> = {}
  for (const reply of replies) {
    const step = followTree(tree, answers)
    if (!step.done) answers[step.question.id] = reply === 'y'
  }
  const end = followTree(tree, answers)
  expect(end).toMatchObject({ done: true, rank })
  expect(end.done && end.because).toHaveLength(replies.length)
})

test('the reasons are the questions with their answers', () => {
  expect(followTree('outage-first', { 'production-down-or-data-at-risk': true })).toEqual({
    done: true,
    rank: 1,
    because: ['Is production completely down, or critical data at risk? Yes.'],
  })
})

test('without answers the first question comes back', () => {
  expect(followTree('outage-first', {})).toMatchObject({
    done: false,
    question: { id: 'production-down-or-data-at-risk' },
  })
})
