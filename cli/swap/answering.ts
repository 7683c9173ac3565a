import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { showSwap, type Swap } from '../../api/swaps.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { swapLine } from './swap-text.ts'

type Answer = {
  name: string
  summary: string
  act: (client: Client, params: { id: string; swap: string }, person: string | undefined) => Promise<Swap>
}

/** An answer to a swap. Its id says it all; the schedule is looked up. */
export function answering(shell: Shell, { name, summary, act }: Answer): Command {
  return command(name, { summary, examples: [[`swap ${name} swap-1a2b3c4d5e6f`]] })
    .argument('<id>', 'as in swap list')
    .action(async (id: string, { json, person }: Form & { person?: string }) => {
      const swap = await connected(shell, async (client) => {
        const { schedule } = await client.call(showSwap, { params: { id } })
        return await act(client, { id: schedule, swap: id }, person)
      })
      print(shell, { json }, swap, swapLine)
    })
}

export function inTheNameOf(one: Command): Command {
  return one.option('--person <id>', 'in whose name, for administrators')
}
