import type { Command } from 'commander'
import { ClientError, NotReached } from '../../api/client.ts'
import { severityScheme, type SeverityScheme } from '../../api/severity.ts'
import { presets } from '../../domain/severity/scheme.ts'
import { writeLevel } from '../../domain/severity/written-level.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { schemeText } from './scheme-text.ts'

export function guide(shell: Shell): Command {
  return command('guide', {
    summary: 'What the severities mean, and what each asks for.',
    examples: [['severity guide'], ['severity guide --json']],
  }).action(async (options: Form) => {
    print(shell, options, await activeScheme(shell), schemeText)
  })
}

/** The guide is of use without a server too, but whoever reads it must know that it may be another one. */
async function activeScheme(shell: Shell): Promise<SeverityScheme> {
  try {
    return await connected(shell, (client) => client.call(severityScheme))
  } catch (error) {
    if (!isAway(error)) throw error
    tell(shell, 'The server could not be asked, so this is the default scheme.')
    const { id, levels } = presets['SEV1-4']
    return { id, levels: levels.map(writeLevel) }
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error instanceof NotReached || error.cause instanceof ClientError
}
