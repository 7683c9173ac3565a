import type { Command } from 'commander'
import { command } from '../shell/command.ts'
import { instantOption } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'
import { ask, asking, type Given } from './asking.ts'

type Swapping = Given & { with: string; theirFrom: string; theirTo: string }

export function offer(shell: Shell): Command {
  const times = '--from 2026-03-02T10:00Z --to 2026-03-09T10:00Z'
  const theirs = '--their-from 2026-03-09T10:00Z --their-to 2026-03-16T10:00Z'
  const swap = command('offer', {
    summary: 'Offer somebody a shift of yours for one of theirs.',
    examples: [[`swap offer --schedule payments-primary ${times} --with bo ${theirs}`]],
  })
    .requiredOption('--with <person>', 'with whom')
    .addOption(instantOption('--their-from <instant>', 'what you take in return').makeOptionMandatory())
    .addOption(instantOption('--their-to <instant>', 'until then').makeOptionMandatory())
  return asking(swap).action(async ({ with: other, theirFrom, theirTo, ...given }: Swapping) =>
    ask(shell, given, { to: [other], in_return: { starts_at: theirFrom, ends_at: theirTo } }),
  )
}
