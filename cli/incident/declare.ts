import type { Command } from 'commander'
import { declareIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import { instantOption, repeated } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { report } from './change.ts'

type Options = Form & {
  severity?: string
  declaredAt?: string
  template?: string
  tag: string[]
  private?: true
  drill?: true
}

export function declare(shell: Shell): Command {
  return command('declare', {
    summary: 'Make it a coordinated response, with roles, cadence and clocks.',
    examples: [
      ['incident declare INC-142 --severity SEV1'],
      ['incident declare INC-142 --template security --private'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .option('--severity <level>', 'SEV1, SEV-1, sev1, P1 or the name of your scheme; as it is when left out')
    .addOption(instantOption('--declared-at <instant>', 'when it was, if not now'))
    .option('--template <id>', 'begin with a template; see `incident kinds`')
    .option('--tag <word>', 'may be repeated', repeated, [])
    .option('--private', 'hide it from all but those who are paged, hold a role or administrate')
    .option('--drill', 'an exercise; metrics leave it out')
    .action(async (id: string, { severity, declaredAt, template, tag, drill, ...options }: Options) => {
      const body = {
        severity,
        declared_at: declaredAt,
        template,
        ...(tag.length > 0 && { tags: tag }),
        private: options.private,
        drill,
      }
      await report(shell, options, (client) => client.call(declareIncident, { params: { id }, body }))
    })
}
