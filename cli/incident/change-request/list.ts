import type { Command } from 'commander'
import { listChangeRequests, type ChangeRequest } from '../../../api/change-requests.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { listed, limitOptions, type Limits } from '../../shell/listing.ts'
import { choiceOption } from '../../shell/options.ts'
import type { Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { requestTable } from './request-text.ts'

type Options = Form & Limits & { state?: ChangeRequest['state'] }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'Changes of production that were asked for during an incident.',
    examples: [['incident change-request list INC-142 --state asked']],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(choiceOption('--state <state>', 'only these', ['asked', 'approved', 'declined']))
  return limitOptions(listing).action(async (id: string, { state, ...options }: Options) => {
    await connected(shell, (client) =>
      listed<ChangeRequest>(shell, options, {
        read: (query) => client.call(listChangeRequests, { params: { id }, query: { ...query, state } }),
        render: requestTable,
      }),
    )
  })
}
