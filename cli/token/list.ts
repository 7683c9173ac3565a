import type { Command } from 'commander'
import { listTokens, type Token } from '../../api/tokens.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { tokenTable } from './token-text.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List the tokens that work; administrators see all, others their own.',
    examples: [['token list']],
  })
  return lists<object, Token>(shell, listing, {
    read: (client, query) => client.call(listTokens, { query }),
    render: tokenTable,
  })
}
