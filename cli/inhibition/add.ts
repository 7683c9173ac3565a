import type { Command } from 'commander'
import { inhibitionRules } from '../../api/suppression-resources.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { repeated } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { inhibitionTable } from './inhibition-text.ts'

type Options = Form & { source: string[]; target: string[]; equal: string[] }

export function add(shell: Shell): Command {
  return command('add', {
    summary: 'While an alert that matches the source is open, those that match the target page nobody.',
    examples: [
      [
        `inhibition add node-down --source 'alertname="NodeDown"' --target 'severity=~"warning|error"' --equal instance`,
      ],
    ],
  })
    .argument('<id>', 'a name for it: letters, digits, "-"')
    .requiredOption('--source <matcher>', 'may be repeated; all must hold', repeated)
    .requiredOption('--target <matcher>', 'may be repeated; all must hold', repeated)
    .option('--equal <label>', 'a label that both have with the same value; may be repeated', repeated, [])
    .action(async (id: string, { json, source, target, equal }: Options) => {
      const body = { id, source, target, equal }
      const added = await connected(shell, (client) =>
        client.call(inhibitionRules.create, { body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, added, (rule) => inhibitionTable([rule]))
    })
}
