import { ClientError } from '../api/client.ts'
import type { Steering } from './steering.ts'
import type { Step } from './outage.ts'
import type { Stage } from './stage.ts'

/** One step after the other, as steered. What somebody did in the app before is not done again. */
export async function play(stage: Stage, steps: readonly Step[], steering: Steering): Promise<void> {
  for (const step of steps) {
    await steering.wait(step.afterSeconds)
    try {
      await step.do(stage)
      console.log(`  ${step.tells}`)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      console.log(`  (not needed any more: ${error.problem.detail})`)
    }
  }
}
