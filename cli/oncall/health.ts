import type { Command } from 'commander'
import { onCallHealth, scheduleHealth } from '../../api/on-call-health.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { healthText, overviewTable } from './health-text.ts'

export function health(shell: Shell): Command {
  return command('health', {
    summary: 'Whether schedules treat their people well, and what to do where they do not.',
    examples: [
      ['oncall health'],
      ['oncall health --team payments'],
      ['oncall health --schedule payments-primary'],
    ],
  })
    .option('--schedule <id>', 'this schedule, with who carries how much')
    .option('--team <id>', 'only the schedules of this team')
    .action(async ({ json, schedule, team }: Form & { schedule?: string; team?: string }) => {
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      if (schedule === undefined) {
        const items = await connected(shell, (client) =>
          Array.fromAsync(client.all(onCallHealth, { query: { team } })),
        )
        return print(shell, { json }, { items, next_cursor: null }, (found) => overviewTable(found, width))
      }
      const one = await connected(shell, (client) =>
        client.call(scheduleHealth, { params: { id: schedule } }),
      )
      print(shell, { json }, one, healthText)
    })
}
