import type { Command } from 'commander'
import { listWorkarounds, type Workaround } from '../../../api/workarounds.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { listed, limitOptions, type Limits } from '../../shell/listing.ts'
import type { Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { workaroundTable } from './workaround-text.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'What was done in an incident for the time being.',
    examples: [['incident workaround list INC-142 --open']],
  })
    .argument('<id>', 'such as INC-142')
    .option('--open', 'only what is to be undone')
  return limitOptions(listing).action(
    async (id: string, { open, ...options }: Form & Limits & { open?: true }) => {
      await connected(shell, (client) =>
        listed<Workaround>(shell, options, {
          read: (query) =>
            client.call(listWorkarounds, {
              params: { id },
              query: { ...query, ...(open && { open: 'true' }) },
            }),
          render: workaroundTable,
        }),
      )
    },
  )
}
