import type { Command } from 'commander'
import { type Absence, listAbsences } from '../../api/absences.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import { instantOption } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'
import { absenceTable } from './absence-text.ts'

type Filter = { person?: string; team?: string; from?: string; to?: string }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'Who is away, and who will be.',
    examples: [['absence list'], ['absence list --team payments --to 2026-09-01']],
  })
    .option('--person <id>', 'only this person')
    .option('--team <id>', 'only members of this team')
    .addOption(instantOption('--from <instant>', 'what ends after that; now when left out'))
    .addOption(instantOption('--to <instant>', 'what begins before that'))
  return lists<Filter, Absence>(shell, listing, {
    read: (client, query) => client.call(listAbsences, { query }),
    render: absenceTable,
  })
}
