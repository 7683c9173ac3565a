import type { Command } from 'commander'
import { createSwap } from '../../api/swaps.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { instantOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { swapLine } from './swap-text.ts'

/** What is given away, and how it is asked. */
export type Given = Form & {
  schedule: string
  from: string
  to: string
  person?: string
  until?: string
  note?: string
}

export function asking(one: Command): Command {
  return one
    .requiredOption('--schedule <id>', 'of which schedule')
    .addOption(instantOption('--from <instant>', 'what you give away').makeOptionMandatory())
    .addOption(instantOption('--to <instant>', 'until then').makeOptionMandatory())
    .option('--person <id>', 'whose shift it is, if it is not yours')
    .addOption(instantOption('--until <instant>', 'when the offer ends, if not when the shift begins'))
    .option('--note <text>', 'a word to those who are asked')
}

type Asked = { to: string[]; in_return?: { starts_at: string; ends_at: string } }

export async function ask(shell: Shell, given: Given, asked: Asked): Promise<void> {
  const { json, schedule, from, to, person, until, note } = given
  const body = { person, starts_at: from, ends_at: to, expires_at: until, note: note ?? null, ...asked }
  const swap = await connected(shell, (client) =>
    client.call(createSwap, { params: { id: schedule }, body, idempotencyKey: onceOnly() }),
  )
  print(shell, { json }, swap, swapLine)
}
