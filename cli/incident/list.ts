import type { Command } from 'commander'
import type { Incident } from '../../api/incident.ts'
import { listIncidents } from '../../api/incidents.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import { instantOption } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'
import { incidentTable } from './incident-text.ts'

type Filter = {
  status?: string
  severity?: string
  service?: string
  team?: string
  tag?: string
  parent?: string
  since?: string
  until?: string
}

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List incidents, newest first.',
    examples: [
      ['incident list --status open'],
      ['incident list --severity SEV1 --service checkout-api --since 2026-03-01 --all --json'],
    ],
  })
    .option('--status <words>', 'a word of the lifecycle, several with commas, or open')
    .option('--severity <level>', 'only this level')
    .option('--service <id>', 'only of this service')
    .option('--team <id>', 'only of this team')
    .option('--tag <word>', 'only with this tag')
    .option('--parent <id>', 'only those below this incident')
    .addOption(instantOption('--since <instant>', 'only those detected from then on'))
    .addOption(instantOption('--until <instant>', 'only those detected before'))
  return lists<Filter, Incident>(shell, listing, {
    read: (client, query) => client.call(listIncidents, { query }),
    render: incidentTable,
  })
}
