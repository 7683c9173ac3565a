import type { Command } from 'commander'
import { listCalendars } from '../../api/calendars.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { limitOptions, listed, type Limits } from '../shell/listing.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { calendarTable } from './calendar-text.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List the calendar addresses that work; administrators see all, others their own.',
    examples: [['calendar list']],
  })
  return limitOptions(listing).action(async (options: Form & Limits) => {
    await connected(shell, (client) =>
      listed(shell, options, {
        read: (query) => client.call(listCalendars, { query }),
        render: calendarTable,
      }),
    )
  })
}
