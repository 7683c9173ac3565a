import type { Command } from 'commander'
import { undoRules } from '../../api/routing.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { publishedText } from './published-text.ts'

type Options = Form & { version?: number; dryRun?: true; note?: string }

export function undo(shell: Shell): Command {
  return command('undo', {
    summary: 'Make the routing rules what they were before the last change, or in a version.',
    examples: [['routing undo --dry-run', 'only shows what would change'], ['routing undo --version 3']],
  })
    .addOption(wholeNumberOption('--version <number>', 'to which version', { min: 1 }))
    .option('--dry-run', 'only show what would change')
    .option('--note <text>', 'why')
    .action(async ({ json, version, dryRun, note }: Options) => {
      const body = {
        ...(version !== undefined && { version }),
        ...(dryRun && { dry_run: true }),
        ...(note !== undefined && { note }),
      }
      const answer = await connected(shell, (client) => client.call(undoRules, { body }))
      print(shell, { json }, answer, publishedText)
    })
}
