import type { Command } from 'commander'
import { giveFeedback } from '../../api/shifts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { numberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { toilHours?: number; tune?: string[]; fix?: string[] }

export function feedback(shell: Shell): Command {
  return command('feedback', {
    summary: 'Say what a shift was like. Replaces what was said before.',
    examples: [
      [
        'shift feedback shift-0a1b2c3d4e5f "Quiet but for db-1" --toil-hours 3 --tune "disk full on db-1" --fix failover',
      ],
    ],
  })
    .argument('<id>', 'as in shift list')
    .argument('[text...]', 'in free words')
    .addOption(numberOption('--toil-hours <hours>', 'hours of work that a machine could have done'))
    .option('--tune <alert...>', 'alerts that should be tuned')
    .option('--fix <runbook...>', 'runbooks that were wrong or missing')
    .action(async (id: string, words: string[], { json, toilHours, tune, fix }: Options) => {
      const body = {
        toil_hours: toilHours ?? null,
        alerts_to_tune: tune ?? [],
        runbooks_to_fix: fix ?? [],
        text: words.join(' ') || null,
      }
      const shift = await connected(shell, (client) => client.call(giveFeedback, { params: { id }, body }))
      print(shell, { json }, shift, ({ id: name }) => `Thank you. The feedback is kept with ${name}.`)
    })
}
