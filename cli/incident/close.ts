import type { Command } from 'commander'
import { closeIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import { instantOption } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'
import { guarded } from './guarded.ts'

type Options = Form & { override?: string; postmortemAt?: string }

export function close(shell: Shell): Command {
  return command('close', {
    summary: 'End an incident for good.',
    examples: [
      ['incident close INC-142'],
      ['incident close INC-142 --override "Reviewed in the weekly meeting"'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .option('--override <reason>', 'close it although a guard refuses')
    .addOption(instantOption('--postmortem-at <instant>', 'when its post-mortem is to be held'))
    .action(async (id: string, { override, postmortemAt, ...form }: Options) => {
      const body = { override, postmortem_at: postmortemAt }
      await guarded(
        change(shell, form, (client) => client.call(closeIncident, { params: { id }, body })),
        '--override REASON closes it all the same.',
      )
    })
}
