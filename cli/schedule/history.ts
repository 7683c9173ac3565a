import type { Command } from 'commander'
import { scheduleVersions } from '../../api/schedule-drafts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { limitOptions, listed, type Limits } from '../shell/listing.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { versionsTable } from '../shell/versions-table.ts'

export function history(shell: Shell): Command {
  const listing = command('history', {
    summary: 'Who changed a schedule when and why, newest first.',
    examples: [['schedule history payments-primary']],
  }).argument('<schedule>', 'its id')
  return limitOptions(listing).action(async (id: string, { json, all, limit, cursor }: Form & Limits) => {
    await connected(shell, (client) =>
      listed(
        shell,
        { json, all, limit, cursor },
        {
          read: (query) => client.call(scheduleVersions.list, { params: { id }, query }),
          render: versionsTable,
        },
      ),
    )
  })
}
