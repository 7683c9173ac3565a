import type { Command } from 'commander'
import { listShifts } from '../../api/shifts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { limitOptions, listed, type Limits } from '../shell/listing.ts'
import { instantOption } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { shiftTable } from './shift-text.ts'

type Filter = { schedule?: string; person?: string; from?: string; to?: string }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List shifts of the coming week and before, latest start first.',
    examples: [['shift list --person ana'], ['shift list --schedule payments-primary --to 2026-03-01']],
  })
    .option('--schedule <id>', 'only of this schedule')
    .option('--person <id>', 'only of this person')
    .addOption(instantOption('--from <instant>', 'that end after it'))
    .addOption(instantOption('--to <instant>', 'that begin before it'))
  return limitOptions(listing).action(
    async ({ json, all, limit, cursor, ...filter }: Form & Limits & Filter) => {
      await connected(shell, (client) =>
        listed(
          shell,
          { json, all, limit, cursor },
          {
            read: (query) => client.call(listShifts, { query: { ...filter, ...query } }),
            render: shiftTable,
          },
        ),
      )
    },
  )
}
