import type { Command } from 'commander'
import { releaseHold } from '../api/hold.ts'
import { connected } from './connection/connect.ts'
import { command } from './shell/command.ts'
import { secondText } from './shell/instant-text.ts'
import { print, type Form } from './shell/print.ts'
import type { Shell } from './shell/shell.ts'

export function resume(shell: Shell): Command {
  return command('resume', {
    summary: 'Let a restored installation page again, once you have looked at what it holds.',
    examples: [['resume', 'What was open at the backup is told in bundles, not page by page.']],
  }).action(async (options: Form) => {
    const answer = await connected(shell, (client) => client.call(releaseHold))
    print(shell, options, answer, ({ released, restored_at }) =>
      released
        ? `Paging goes on. It was held since the restore of ${secondText(restored_at) ?? 'a backup'}.`
        : 'Nothing was held; paging goes on as before.',
    )
  })
}
