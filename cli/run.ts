import { CommanderError } from 'commander'
import { createProgram } from './program.ts'
import { failureText } from './shell/failure-text.ts'
import { UsedWrongly } from './shell/options.ts'
import { tell } from './shell/print.ts'
import type { Shell } from './shell/shell.ts'

/** Answers the exit code: 0 done, 1 refused or failed, 2 used wrongly. */
export async function run(words: string[], shell: Shell): Promise<number> {
  try {
    await createProgram(shell).parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    // Commander has said what it has to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    tell(shell, failureText(error))
    return error instanceof UsedWrongly ? 2 : 1
  }
}
