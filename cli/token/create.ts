import type { Command } from 'commander'
import { createToken } from '../../api/tokens.ts'
import { roles, scopes, type Role, type Scope } from '../../domain/access/policy-table.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption, instantOption } from '../shell/options.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { name: string; role?: Role; scope?: Scope; person?: string; expiresAt?: string }

export function create(shell: Shell): Command {
  return command('create', {
    summary: 'Make a token, with no more rights than yours.',
    examples: [
      ['token create --name ci --role responder --scope write'],
      ['token create --name "Ana on her laptop" --person ana --expires-at 2027-01-01'],
    ],
  })
    .requiredOption('--name <text>', 'what it is for')
    .addOption(choiceOption('--role <role>', 'yours when left out', roles))
    .addOption(choiceOption('--scope <scope>', 'each includes those after it; yours when left out', scopes))
    .option('--person <id>', 'whose it is')
    .addOption(instantOption('--expires-at <instant>', 'never when left out'))
    .action(async ({ json, name, role, scope, person, expiresAt }: Options) => {
      const body = { name, role, scopes: scope && [scope], person, expires_at: expiresAt }
      const answer = await connected(shell, (client) => client.call(createToken, { body }))
      // The token alone, so that it can go into a variable.
      print(shell, { json }, answer, ({ token }) => token)
      if (!json) tell(shell, `Token ${answer.id}. It is shown this once.`)
    })
}
