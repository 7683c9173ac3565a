import type { Command } from 'commander'
import { page as pageEndpoint } from '../api/incidents.ts'
import { change, onceOnly } from './incident/change.ts'
import { command } from './shell/command.ts'
import type { Form } from './shell/print.ts'
import type { Shell } from './shell/shell.ts'

export function page(shell: Shell): Command {
  return command('page', {
    summary: 'Page a person, a team or a service directly; it opens an incident for that.',
    examples: [
      ['page ana --title "Can you look at the failing checkout?"'],
      ['page payments --title "Database is read-only" --details "Since the fail-over at 14:20"'],
    ],
  })
    .argument('<target>', 'the id of a person, a team or a service')
    .requiredOption('--title <text>', 'what it is about, in a line')
    .option('--details <text>', 'more about it')
    .action(async (target: string, { json, ...body }: Form & { title: string; details?: string }) => {
      await change(shell, { json }, (client) =>
        client.call(pageEndpoint, { body: { target, ...body }, idempotencyKey: onceOnly() }),
      )
    })
}
