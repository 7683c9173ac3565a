import type { Classification } from '../../domain/severity/classify.ts'
import { followTree, type TreeId } from '../../domain/severity/decision-tree.ts'
import type { SchemeId } from '../../domain/severity/scheme.ts'
import { asking } from '../shell/ask.ts'
import type { Shell } from '../shell/shell.ts'
import { yesOrNo } from './yes-or-no.ts'

const trees: Record<SchemeId, TreeId> = {
  'SEV1-4': 'outage-first',
  'SEV0-3': 'outage-first',
  'P1-4': 'business-first',
}

/** Yes or no, until the decision tree has an answer. */
export async function askTheTree(shell: Shell, scheme: SchemeId): Promise<Classification> {
  return await asking(shell, async (ask) => {
    const answers: Record<string, boolean | undefined> = {}
    let step = followTree(trees[scheme], answers)
    while (!step.done) {
      answers[step.question.id] = await yesOrNo(ask, step.question.ask)
      step = followTree(trees[scheme], answers)
    }
    return { rank: step.rank, because: step.because }
  })
}
