import type { Command } from 'commander'
import { invite as endpoint } from '../../api/accounts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { forgetSecondFactor?: boolean }

export function invite(shell: Shell): Command {
  return command('invite', {
    summary: 'Make a link with which a person comes in, or comes in again who lost access.',
    examples: [
      ['person invite bo'],
      ['person invite ana --forget-second-factor', 'Ana lost the phone with the app.'],
    ],
  })
    .argument('<person>', 'their id')
    .option('--forget-second-factor', 'their authenticator app counts no more; administrators only')
    .action(async (person: string, { json, forgetSecondFactor = false }: Options) => {
      const made = await connected(shell, (client) =>
        client.call(endpoint, {
          params: { id: person },
          body: { forget_second_factor: forgetSecondFactor },
        }),
      )
      print(shell, { json }, made, ({ url, expires_at: end, mailed_to: to }) =>
        [
          url,
          `Works once, until ${end}. Hand it to ${person} only.`,
          ...(to === null ? [] : [`It is on its way to ${to} too.`]),
        ].join('\n'),
      )
    })
}
