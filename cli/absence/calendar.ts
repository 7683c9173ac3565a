import { type Command, Option } from 'commander'
import { followAbsenceCalendar, readAbsenceCalendar } from '../../api/absences.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { calendarText } from './absence-text.ts'

type Options = Form & { person: string; follow?: string; forget?: true }

export function calendar(shell: Shell): Command {
  return command('calendar', {
    summary: "Follow a person's own calendar (iCal), or see whether it can be read.",
    examples: [
      ['absence calendar --person ana'],
      ['absence calendar --person ana --follow https://calendar.example.com/ana/secret.ics'],
      ['absence calendar --person ana --forget'],
    ],
  })
    .requiredOption('--person <id>', 'whose calendar')
    .addOption(new Option('--follow <url>', 'its secret address; it is not shown again').conflicts('forget'))
    .option('--forget', 'follow none any more, and forget what was read from it')
    .action(async ({ json, person, follow, forget }: Options) => {
      const params = { id: person }
      const answer = await connected(shell, (client) =>
        follow === undefined && !forget
          ? client.call(readAbsenceCalendar, { params })
          : client.call(followAbsenceCalendar, { params, body: { url: follow ?? null } }),
      )
      print(shell, { json }, answer, calendarText)
    })
}
