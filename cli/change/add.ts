import type { Command } from 'commander'
import { createChange } from '../../api/changes.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { instantOption, repeated } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { changeTable } from './change-text.ts'

type Options = Form & { service?: string; source?: string; link: string[]; at?: string }

export function add(shell: Shell): Command {
  return command('add', {
    summary: 'Note a deployment or another change. It pages nobody, and is shown with incidents after it.',
    examples: [
      ['change add "Shop v2.3.1" --service shop --source ci --link https://ci.example.com/builds/812'],
      ['change add "Cache doubled" --service shop --at 2026-08-03T14:00Z'],
    ],
  })
    .argument('<summary>', 'what was changed, in a line')
    .option('--service <id>', 'what it changes')
    .option('--source <name>', 'who says so, such as ci')
    .option('--link <url>', 'where to read more; may be repeated', repeated, [])
    .addOption(instantOption('--at <instant>', 'when; now when left out'))
    .action(async (summary: string, { json, link, at, ...options }: Options) => {
      const body = {
        summary,
        ...options,
        links: link.map((href) => ({ href })),
        ...(at !== undefined && { happened_at: at }),
      }
      const added = await connected(shell, (client) =>
        client.call(createChange, { body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, added, (change) => changeTable([change]))
    })
}
