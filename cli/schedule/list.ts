import type { Command } from 'commander'
import type { z } from 'zod'
import { schedules } from '../../api/organisation-resources.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Schedule = z.output<typeof schedules.get.answer>

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List schedules.',
    examples: [['schedule list'], ['schedule list --all --json']],
  })
  return lists<object, Schedule>(shell, listing, {
    read: (client, query) => client.call(schedules.list, { query }),
    render: scheduleTable,
  })
}

const columns: Column[] = [
  { title: 'SCHEDULE' },
  { title: 'NAME', flexible: true },
  { title: 'TEAM' },
  { title: 'TIME ZONE' },
  { title: 'LAYERS' },
  { title: 'OVERRIDES', align: 'right' },
  { title: 'TEMPORARY', align: 'right' },
]

function scheduleTable(items: Schedule[], width?: number): string {
  if (items.length === 0) return 'There are no schedules.'
  const rows = items.map((one) => [
    one.id,
    one.name,
    one.team,
    one.time_zone,
    one.layers.map(({ id }) => id).join(', '),
    one.overrides.length,
    one.temporary_schedules.length,
  ])
  return table(columns, rows, width)
}
