import type { Command } from 'commander'
import { listTokens } from '../../api/tokens.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { limitOptions, listed, type Limits } from '../shell/listing.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { tokenTable } from './token-text.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List the tokens that work; administrators see all, others their own.',
    examples: [['token list']],
  })
  return limitOptions(listing).action(async (options: Form & Limits) => {
    await connected(shell, (client) =>
      listed(shell, options, {
        read: (query) => client.call(listTokens, { query }),
        render: tokenTable,
      }),
    )
  })
}
