import type { Command } from 'commander'
import { approveChange } from '../../../api/change-requests.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { numberArgument } from '../../shell/options.ts'
import { print, type Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { guarded } from '../guarded.ts'
import { requestTable } from './request-text.ts'

export function approve(shell: Shell): Command {
  return command('approve', {
    summary: 'Approve a change of production, as the incident commander.',
    examples: [['incident change-request approve INC-142 1']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<number>', 'as in incident change-request list', numberArgument)
    .option('--override <reason>', 'why not the commander decides')
    .action(async (id: string, number: number, { json, override }: Form & { override?: string }) => {
      const approved = await guarded(
        connected(shell, (client) =>
          client.call(approveChange, { params: { id, number }, body: { override } }),
        ),
        '--override REASON approves it all the same.',
      )
      print(shell, { json }, approved, (request) => requestTable([request]))
    })
}
