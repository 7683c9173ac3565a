import { type Command, Option } from 'commander'
import { sendTest } from '../../api/integration-activity.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Given = Form & { severity: 'info' | 'critical' }

export function test(shell: Shell): Command {
  return command('test', {
    summary: 'Send what the vendor of an integration would, through its real intake.',
    examples: [['integration test shop-alerts'], ['integration test shop-alerts --severity critical']],
  })
    .argument('<id>', 'of the integration')
    .addOption(
      new Option('--severity <word>', 'critical pages whom a real alert would')
        .choices(['info', 'critical'])
        .default('info'),
    )
    .action(async (id: string, { severity, ...options }: Given) => {
      const sent = await connected(shell, (client) =>
        client.call(sendTest, { params: { id }, body: { severity } }),
      )
      print(shell, options, sent, () => `${sent.path} answered ${sent.status}.`)
    })
}
