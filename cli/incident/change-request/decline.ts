import type { Command } from 'commander'
import { declineChange } from '../../../api/change-requests.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { numberArgument } from '../../shell/options.ts'
import { print, type Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { guarded } from '../guarded.ts'
import { requestTable } from './request-text.ts'

type Options = Form & { reason: string; override?: string }

export function decline(shell: Shell): Command {
  return command('decline', {
    summary: 'Decline a change of production, as the incident commander.',
    examples: [['incident change-request decline INC-142 1 --reason "first the logs"']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<number>', 'as in incident change-request list', numberArgument)
    .requiredOption('--reason <text>', 'why not')
    .option('--override <reason>', 'why not the commander decides')
    .action(async (id: string, number: number, { json, reason, override }: Options) => {
      const declined = await guarded(
        connected(shell, (client) =>
          client.call(declineChange, { params: { id, number }, body: { reason, override } }),
        ),
        '--override REASON declines it all the same.',
      )
      print(shell, { json }, declined, (request) => requestTable([request]))
    })
}
