import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import {
  acceptSwap,
  approveSwap,
  declineSwap,
  rejectSwap,
  showSwap,
  type Swap,
  withdrawSwap,
} from '../../api/swaps.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { swapLine } from './swap-text.ts'

type Path = { id: string; swap: string }
type Act = (client: Client, params: Path, person: string | undefined) => Promise<Swap>

export function accept(shell: Shell): Command {
  return inTheNameOf(
    answering(shell, 'accept', 'Take it.', (client, params, person) =>
      client.call(acceptSwap, { params, body: { person } }),
    ),
  )
}

export function decline(shell: Shell): Command {
  return inTheNameOf(
    answering(shell, 'decline', 'Do not take it.', (client, params, person) =>
      client.call(declineSwap, { params, body: { person } }),
    ),
  )
}

export function withdraw(shell: Shell): Command {
  return answering(shell, 'withdraw', 'Ask no more.', (client, params) =>
    client.call(withdrawSwap, { params }),
  )
}

export function approve(shell: Shell): Command {
  return answering(shell, 'approve', 'Approve what was accepted, as the lead or manager.', (client, params) =>
    client.call(approveSwap, { params }),
  )
}

export function reject(shell: Shell): Command {
  return answering(shell, 'reject', 'Do not approve what was accepted.', (client, params) =>
    client.call(rejectSwap, { params }),
  )
}

function inTheNameOf(one: Command): Command {
  return one.option('--person <id>', 'in whose name, for administrators')
}

/** The id says it all; the schedule is looked up. */
function answering(shell: Shell, name: string, summary: string, act: Act): Command {
  return command(name, { summary, examples: [[`swap ${name} swap-1a2b3c4d`]] })
    .argument('<id>', 'such as swap-1a2b3c4d')
    .action(async (id: string, { json, person }: Form & { person?: string }) => {
      const swap = await connected(shell, async (client) => {
        const { schedule } = await client.call(showSwap, { params: { id } })
        return await act(client, { id: schedule, swap: id }, person)
      })
      print(shell, { json }, swap, swapLine)
    })
}
