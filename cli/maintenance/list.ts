import type { Command } from 'commander'
import { maintenanceWindows } from '../../api/suppression-resources.ts'
import { maintenanceState } from '../../domain/alerting/maintenance.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { maintenanceTable, type Maintenance } from './maintenance-text.ts'

type Filter = { ended?: true }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'Maintenance windows that have not ended, by their ids.',
    examples: [['maintenance list'], ['maintenance list --ended --json']],
  }).option('--ended', 'those that have ended as well')
  return lists<Filter, Maintenance>(shell, listing, {
    read: async (client, { ended, ...query }) => {
      const page = await client.call(maintenanceWindows.list, { query })
      const at = new Date()
      const items = page.items.filter((window) => ended || maintenanceState(window, at) !== 'ended')
      return { ...page, items }
    },
    render: (windows, width) => maintenanceTable(windows, new Date(), width),
  })
}
