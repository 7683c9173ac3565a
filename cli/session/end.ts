import type { Command } from 'commander'
import { endOtherSessions, endOwnSession } from '../../api/account.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function end(shell: Shell): Command {
  return command('end', {
    summary: 'Sign out of the web app in one place, or everywhere.',
    examples: [['session end 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11'], ['session end --all']],
  })
    .argument('[id]', 'as in session list')
    .option('--all', 'everywhere')
    .action(async (id: string | undefined, { json, all }: Form & { all?: true }) => {
      if ((id === undefined) === (all === undefined)) throw new UsedWrongly('Give an id, or --all.')
      const ended = await connected(shell, async (client) => {
        if (id === undefined) return (await client.call(endOtherSessions)).ended
        await client.call(endOwnSession, { params: { id } })
        return 1
      })
      print(shell, { json }, { ended }, () => `Signed out in ${ended} ${ended === 1 ? 'place' : 'places'}.`)
    })
}
