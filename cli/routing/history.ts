import type { Command } from 'commander'
import { ruleVersions } from '../../api/routing.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { limitOptions, listed, type Limits } from '../shell/listing.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { versionsTable } from '../shell/versions-table.ts'

export function history(shell: Shell): Command {
  const listing = command('history', {
    summary: 'Who changed the routing rules when and why, newest first.',
    examples: [['routing history']],
  })
  return limitOptions(listing).action(async ({ json, all, limit, cursor }: Form & Limits) => {
    await connected(shell, (client) =>
      listed(
        shell,
        { json, all, limit, cursor },
        { read: (query) => client.call(ruleVersions.list, { query }), render: versionsTable },
      ),
    )
  })
}
