import type { Classification } from './classify.ts'
import type { Rank } from './scheme.ts'

export type TreeId = 'outage-first' | 'business-first'

type Question = { id: string; ask: string; yes: Branch; no: Branch }
type Branch = Question | Rank

/** Either the next question to put, or the answer. */
export type Step = ({ done: true } & Classification) | { done: false; question: { id: string; ask: string } }

const workaround: Question = {
  id: 'workaround',
  ask: 'Is there a workaround?',
  yes: 2,
  no: 1,
}

const outageFirst: Question = {
  id: 'production-down-or-data-at-risk',
  ask: 'Is production completely down, or critical data at risk?',
  yes: 1,
  no: {
    id: 'major-functionality-degraded',
    ask: 'Is major functionality degraded?',
    yes: workaround,
    no: { id: 'customers-impacted', ask: 'Are customers impacted?', yes: 3, no: 4 },
  },
}

const businessFirst: Question = {
  id: 'unusable-for-most',
  ask: 'Is the service down for all or most users?',
  yes: 1,
  no: {
    id: 'data-or-security',
    ask: 'Is data being lost or corrupted, or a security breach in progress?',
    yes: 1,
    no: {
      id: 'heavy-loss',
      ask: 'Is more than 10,000 lost per hour, or a major service level agreement broken?',
      yes: 1,
      no: {
        id: 'major-or-many',
        ask: 'Is a major function degraded, are many users affected, or is an agreement or data at risk?',
        yes: 2,
        no: {
          id: 'some-users',
          ask: 'Are some users affected, or a minor function impaired?',
          yes: 3,
          no: 4,
        },
      },
    },
  },
}

const trees: Record<TreeId, Question> = { 'outage-first': outageFirst, 'business-first': businessFirst }

/** Answers are by question id; a question that is not answered yet comes back. */
export function followTree(tree: TreeId, answers: Record<string, boolean | undefined>): Step {
  const because: string[] = []
  let branch: Branch = trees[tree]
  while (typeof branch === 'object') {
    const answer: boolean | undefined = answers[branch.id]
    if (answer === undefined) return { done: false, question: { id: branch.id, ask: branch.ask } }
    because.push(`${branch.ask} ${answer ? 'Yes' : 'No'}.`)
    branch = answer ? branch.yes : branch.no
  }
  return { done: true, rank: branch, because }
}
