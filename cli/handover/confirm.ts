import type { Command } from 'commander'
import { confirmHandOver, type HandOver } from '../../api/hand-overs.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function confirm(shell: Shell): Command {
  return command('confirm', {
    summary: 'Confirm a hand-over, as one of those who go or come.',
    examples: [['handover confirm handover-0a1b2c3d4e5f']],
  })
    .argument('<id>', 'as in handover list')
    .option('--person <id>', 'in whose name, for administrators')
    .action(async (id: string, { json, person }: Form & { person?: string }) => {
      const confirmed = await connected(shell, (client) =>
        client.call(confirmHandOver, { params: { id }, body: { person } }),
      )
      print(shell, { json }, confirmed, standing)
    })
}

function standing({ id, confirmed, confirmations, outgoing, incoming }: HandOver): string {
  if (confirmed) return `${id} is confirmed by both sides.`
  const waiting = [...outgoing, ...incoming].filter(
    (one) => !confirmations.some(({ person }) => person === one),
  )
  return `${id} waits for ${waiting.join(', ')}.`
}
