import type { Command } from 'commander'
import type { z } from 'zod'
import { contactMethods } from '../../api/organisation-resources.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

type Method = z.output<typeof contactMethods.list.answer>['items'][number]

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List contact methods, and whether they are verified; administrators see all, others their own.',
    examples: [['contact list']],
  })
  return lists<object, Method>(shell, listing, {
    read: (client, query) => client.call(contactMethods.list, { query }),
    render: methodTable,
  })
}

const columns = [
  { title: 'ID' },
  { title: 'PERSON' },
  { title: 'TYPE' },
  { title: 'ADDRESS', flexible: true as const },
  { title: 'VERIFIED' },
]

function methodTable(methods: Method[], width?: number): string {
  if (methods.length === 0) return 'No contact methods.'
  const rows = methods.map(({ id, person, type, url, address, number, device, verified }) => [
    id,
    person,
    type,
    url ?? address ?? number ?? device ?? null,
    verified ? 'yes' : 'no',
  ])
  return table(columns, rows, width)
}
