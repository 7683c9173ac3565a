import type { Command } from 'commander'
import { addAbsence } from '../../api/absences.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { instantOption, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { absenceTable } from './absence-text.ts'

type Options = Form & {
  person: string
  firstDay?: string
  lastDay?: string
  from?: string
  to?: string
  reason?: string
}

export function add(shell: Shell): Command {
  return command('add', {
    summary: 'Say when a person is away, in whole days of their time zone or from an instant to another.',
    examples: [
      ['absence add --person ana --first-day 2026-08-03 --last-day 2026-08-16', 'the last day counts too'],
      ['absence add --person ana --from 2026-08-03T12:00+01:00 --to 2026-08-03T18:00+01:00'],
    ],
  })
    .requiredOption('--person <id>', 'who is away')
    .option('--first-day <day>', 'such as 2026-08-03')
    .option('--last-day <day>', 'counts too; the first day when left out')
    .addOption(instantOption('--from <instant>', 'instead of days').conflicts(['firstDay', 'lastDay']))
    .addOption(instantOption('--to <instant>', 'instead of days').conflicts(['firstDay', 'lastDay']))
    .option('--reason <text>', 'for whoever plans; not shown to stakeholders')
    .action(async ({ json, person, firstDay, lastDay, from, to, reason }: Options) => {
      if (firstDay === undefined && (from === undefined || to === undefined))
        throw new UsedWrongly('Give --first-day and --last-day, or --from and --to.')
      const body = {
        person,
        ...(firstDay !== undefined && { first_day: firstDay, last_day: lastDay ?? firstDay }),
        ...(from !== undefined && { starts_at: from }),
        ...(to !== undefined && { ends_at: to }),
        ...(reason !== undefined && { reason }),
      }
      const added = await connected(shell, (client) =>
        client.call(addAbsence, { body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, added, (absence) => absenceTable([absence]))
    })
}
