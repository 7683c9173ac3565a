import type { Command } from 'commander'
import { scheduleVersions } from '../../api/schedule-drafts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { limitOptions, listed, type Limits } from '../shell/listing.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [
  { title: 'VERSION', align: 'right' },
  { title: 'AT' },
  { title: 'BY' },
  { title: 'NOTE', flexible: true },
]

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
          render: (versions, width) =>
            versions.length === 0
              ? 'It was not changed since versions are kept.'
              : table(
                  columns,
                  versions.map((one) => [one.number, minuteText(one.created_at), one.author, one.note]),
                  width,
                ),
        },
      ),
    )
  })
}
