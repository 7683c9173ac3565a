import type { Command } from 'commander'
import { undoSchedule } from '../../api/schedule-drafts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { publishedText } from './published-text.ts'

type Options = Form & { version?: number; dryRun?: true; note?: string; confirmGaps?: string }

export function undo(shell: Shell): Command {
  return command('undo', {
    summary: 'Make a schedule what it was before the last change, or in a version.',
    examples: [
      ['schedule undo payments-primary --dry-run', 'only shows what would change'],
      ['schedule undo payments-primary --version 3'],
    ],
  })
    .argument('<schedule>', 'its id')
    .addOption(wholeNumberOption('--version <number>', 'to which version', { min: 1 }))
    .option('--dry-run', 'only show what would change')
    .option('--note <text>', 'why')
    .option('--confirm-gaps <reason>', 'why it may be that nobody is on call at times')
    .action(async (id: string, { json, version, dryRun, note, confirmGaps }: Options) => {
      const body = {
        ...(version !== undefined && { version }),
        ...(dryRun && { dry_run: true }),
        ...(note !== undefined && { note }),
        ...(confirmGaps !== undefined && { confirm_gaps: confirmGaps }),
      }
      const answer = await connected(shell, (client) => client.call(undoSchedule, { params: { id }, body }))
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, answer, (found) => publishedText(found, width))
    })
}
