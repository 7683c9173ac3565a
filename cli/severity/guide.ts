import type { Command } from 'commander'
import { ClientError, NotReached } from '../../api/client.ts'
import { settings } from '../../api/organisation-resources.ts'
import { presets, schemeOf, type Scheme } from '../../domain/severity/scheme.ts'
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
async function activeScheme(shell: Shell): Promise<Scheme> {
  try {
    const kept = await connected(shell, (client) => client.call(settings.get))
    return schemeOf(kept.severity_scheme) ?? presets['SEV1-4']
  } catch (error) {
    if (!isAway(error)) throw error
    tell(shell, 'The server could not be asked, so this is the default scheme.')
    return presets['SEV1-4']
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error instanceof NotReached || error.cause instanceof ClientError
}
