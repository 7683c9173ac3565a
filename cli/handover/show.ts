import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { type HandOver, listHandOvers, showHandOver } from '../../api/hand-overs.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { schedule?: string }

export function show(shell: Shell): Command {
  return command('show', {
    summary: 'The document of a hand-over, in Markdown.',
    examples: [
      ['handover show handover-0a1b2c3d4e5f'],
      ['handover show --schedule payments-primary', 'The one that is nearest to now.'],
    ],
  })
    .argument('[id]', 'as in handover list')
    .option('--schedule <id>', 'instead of an id')
    .action(async (id: string | undefined, { json, schedule }: Options) => {
      if (id === undefined && schedule === undefined) throw new UsedWrongly('Give an id, or --schedule.')
      const found = await connected(shell, (client) =>
        id === undefined
          ? nearest(client, schedule, shell.now())
          : client.call(showHandOver, { params: { id } }),
      )
      print(shell, { json }, found, ({ document }) => document)
    })
}

async function nearest(client: Client, schedule: string | undefined, now: Date): Promise<HandOver> {
  const { items } = await client.call(listHandOvers, { query: { schedule, limit: 100 } })
  const away = ({ at }: { at: string }): number => Math.abs(Date.parse(at) - now.getTime())
  const [first] = items.toSorted((one, other) => away(one) - away(other))
  if (!first)
    throw new Error(`Schedule "${schedule}" has no hand-over in the coming week, nor had any before.`)
  return await client.call(showHandOver, { params: { id: first.id } })
}
