import type { Command } from 'commander'
import { listSetAsideJobs, type SetAsideJob } from '../../api/jobs.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List jobs that were set aside because they kept failing, the last one first.',
    examples: [['jobs list']],
  })
  return lists<object, SetAsideJob>(shell, listing, {
    read: (client, query) => client.call(listSetAsideJobs, { query }),
    render: jobTable,
  })
}

const columns: Column[] = [
  { title: 'ID' },
  { title: 'KIND' },
  { title: 'SET ASIDE' },
  { title: 'ATTEMPTS', align: 'right' },
  { title: 'LAST ERROR', flexible: true },
]

function jobTable(jobs: SetAsideJob[], width?: number): string {
  if (jobs.length === 0) return 'No job was set aside.'
  const rows = jobs.map((job) => [
    job.id,
    job.kind,
    minuteText(job.set_aside_at),
    job.attempts,
    job.last_error,
  ])
  return table(columns, rows, width)
}
