import type { Command } from 'commander'
import { command } from '../shell/command.ts'
import type { Shell } from '../shell/shell.ts'
import { ask, asking, type Given } from './asking.ts'

const evening = 'cover ask --schedule payments-primary --from 2026-03-03T18:00Z --to 2026-03-04T08:00Z'

export function askForCover(shell: Shell): Command {
  const cover = command('ask', {
    summary: 'Ask who takes your shift, or a part of it.',
    examples: [[`${evening} --ask bo cy`], [evening, 'Asks everybody else who takes turns and is free.']],
  }).option('--ask <person...>', 'whom to ask (everybody else who takes turns)')
  return asking(cover).action(async ({ ask: people, ...given }: Given & { ask?: string[] }) =>
    ask(shell, given, { to: people ?? [] }),
  )
}
