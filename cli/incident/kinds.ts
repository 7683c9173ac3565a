import type { Command } from 'commander'
import type { z } from 'zod'
import { incidentTemplates } from '../../api/organisation-resources.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Template = z.output<typeof incidentTemplates.list.answer>['items'][number]

const columns: Column[] = [
  { title: 'ID' },
  { title: 'SEVERITY' },
  { title: 'TAGS' },
  { title: 'PRIVATE' },
  { title: 'TITLE', flexible: true },
]

export function kinds(shell: Shell): Command {
  const listing = command('kinds', {
    summary: 'List the templates that an incident can begin with.',
    examples: [['incident kinds'], ['incident kinds --json']],
  })
  return lists<object, Template>(shell, listing, {
    read: (client, query) => client.call(incidentTemplates.list, { query }),
    render: (items, width) =>
      table(
        columns,
        items.map(({ id, severity, tags, private: hidden, title }) => [
          id,
          severity ?? 'triage',
          tags.join(', '),
          hidden ? 'yes' : 'no',
          title,
        ]),
        width,
      ),
  })
}
