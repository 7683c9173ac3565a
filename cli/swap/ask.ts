import type { Command } from 'commander'
import { createSwap } from '../../api/swaps.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { instantOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { swapLine } from './swap-text.ts'

type Cover = Form & {
  schedule: string
  from: string
  to: string
  ask?: string[]
  person?: string
  until?: string
  note?: string
}

type Swapping = Omit<Cover, 'ask'> & { with: string; theirFrom: string; theirTo: string }

export function askForCover(shell: Shell): Command {
  const cover = command('ask', {
    summary: 'Ask who takes your shift, or a part of it.',
    examples: [
      ['cover ask --schedule payments-primary --from 2026-03-03T18:00Z --to 2026-03-04T08:00Z --ask bo cy'],
      ['cover ask --schedule payments-primary --from 2026-03-03T18:00Z --to 2026-03-04T08:00Z', 'Everybody.'],
    ],
  }).option('--ask <person...>', 'whom to ask (everybody else who takes turns)')
  return asking(cover).action(async ({ ask, ...cover_ }: Cover) => send(shell, cover_, { to: ask ?? [] }))
}

export function offerSwap(shell: Shell): Command {
  const times = '--from 2026-03-02T10:00Z --to 2026-03-09T10:00Z'
  const theirs = '--their-from 2026-03-09T10:00Z --their-to 2026-03-16T10:00Z'
  const swap = command('offer', {
    summary: 'Offer somebody a shift of yours for one of theirs.',
    examples: [[`swap offer --schedule payments-primary ${times} --with bo ${theirs}`]],
  })
    .requiredOption('--with <person>', 'with whom')
    .addOption(instantOption('--their-from <instant>', 'what you take in return').makeOptionMandatory())
    .addOption(instantOption('--their-to <instant>', 'until then').makeOptionMandatory())
  return asking(swap).action(async ({ with: other, theirFrom, theirTo, ...mine }: Swapping) =>
    send(shell, mine, { to: [other], in_return: { starts_at: theirFrom, ends_at: theirTo } }),
  )
}

function asking(one: Command): Command {
  return one
    .requiredOption('--schedule <id>', 'of which schedule')
    .addOption(instantOption('--from <instant>', 'what you give away').makeOptionMandatory())
    .addOption(instantOption('--to <instant>', 'until then').makeOptionMandatory())
    .option('--person <id>', 'whose shift it is, if it is not yours')
    .addOption(instantOption('--until <instant>', 'when the offer ends, if not when the shift begins'))
    .option('--note <text>', 'a word to those who are asked')
}

type Asked = { to: string[]; in_return?: { starts_at: string; ends_at: string } }

async function send(
  shell: Shell,
  { json, schedule, from, to, person, until, note }: Omit<Cover, 'ask'>,
  asked: Asked,
): Promise<void> {
  const body = { person, starts_at: from, ends_at: to, expires_at: until, note: note ?? null, ...asked }
  const swap = await connected(shell, (client) =>
    client.call(createSwap, { params: { id: schedule }, body, idempotencyKey: onceOnly() }),
  )
  print(shell, { json }, swap, swapLine)
}
