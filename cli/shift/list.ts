import type { Command } from 'commander'
import { type ListedShift, listShifts } from '../../api/shifts.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import { instantOption } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'
import { shiftTable } from './shift-text.ts'

type Filter = { schedule?: string; person?: string; from?: string; to?: string; past?: true }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List shifts: those of now and the coming week, or those that were.',
    examples: [
      ['shift list --person ana'],
      ['shift list --schedule payments-primary --past', 'Latest first, with who has given feedback.'],
    ],
  })
    .option('--schedule <id>', 'only of this schedule')
    .option('--person <id>', 'only of this person')
    .option('--past', 'those that have begun, latest first')
    .addOption(instantOption('--from <instant>', 'that end after it'))
    .addOption(instantOption('--to <instant>', 'that begin before it'))
  return lists<Filter, ListedShift>(shell, listing, {
    read: (client, { past, ...given }) => {
      const now = shell.now().toISOString()
      const query = past ? { to: now, ...given } : { from: now, order: 'soonest-first' as const, ...given }
      return client.call(listShifts, { query })
    },
    render: shiftTable,
  })
}
