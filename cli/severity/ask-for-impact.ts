import type { Classification } from '../../domain/severity/classify.ts'
import { followTree } from '../../domain/severity/decision-tree.ts'
import { asking } from '../shell/ask.ts'
import type { Shell } from '../shell/shell.ts'

/** Yes or no, until the decision tree has an answer. */
export async function askForImpact(shell: Shell): Promise<Classification> {
  return await asking(shell, async (ask) => {
    const answers: Record<string, boolean> = {}
    let step = followTree('outage-first', answers)
    while (!step.done) {
      answers[step.question.id] = await yesOrNo(ask, step.question.ask)
      step = followTree('outage-first', answers)
    }
    return { rank: step.rank, because: step.because }
  })
}

async function yesOrNo(ask: (question: string) => Promise<string>, question: string): Promise<boolean> {
  for (;;) {
    const answer = (await ask(`${question} [y/n] `)).trim().toLowerCase()
    if (answer === 'y' || answer === 'yes') return true
    if (answer === 'n' || answer === 'no') return false
  }
}
