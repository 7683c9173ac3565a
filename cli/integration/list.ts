import type { Command } from 'commander'
import type { z } from 'zod'
import { readActivity, type Activity } from '../../api/integration-activity.ts'
import { integrations } from '../../api/organisation-resources.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Listed = z.output<typeof integrations.list.answer>['items'][number] & {
  activity: Activity | null
}

const columns: Column[] = [
  { title: 'INTEGRATION' },
  { title: 'TYPE' },
  { title: 'SERVICE' },
  { title: 'LAST SIGNAL' },
  { title: 'SIGNALS A DAY', align: 'right' },
  { title: 'ALERTS A DAY', align: 'right' },
]

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List integrations, and when each sent something last.',
    examples: [['integration list'], ['integration list --all --json']],
  })
  return lists<object, Listed>(shell, listing, {
    read: async (client, query) => {
      const [page, activity] = await Promise.all([
        client.call(integrations.list, { query }),
        client.call(readActivity),
      ])
      const known = new Map(activity.items.map((one) => [one.integration, one]))
      return { ...page, items: page.items.map((one) => ({ ...one, activity: known.get(one.id) ?? null })) }
    },
    render: integrationTable,
  })
}

function integrationTable(items: Listed[], width?: number): string {
  if (items.length === 0) return 'No integrations.'
  const rows = items.map(({ id, type, service, activity }) => [
    id,
    type,
    service,
    activity?.last_received_at ? minuteText(activity.last_received_at) : 'never',
    activity?.signals ?? 0,
    activity?.alerts ?? 0,
  ])
  return table(columns, rows, width)
}
