import type { Command } from 'commander'
import { type Calendar, listCalendars } from '../../api/calendars.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { calendarTable } from './calendar-text.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List the calendar addresses that work; administrators see all, others their own.',
    examples: [['calendar list']],
  })
  return lists<object, Calendar>(shell, listing, {
    read: (client, query) => client.call(listCalendars, { query }),
    render: calendarTable,
  })
}
