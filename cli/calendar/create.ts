import { type Command, Option } from 'commander'
import { createCalendar } from '../../api/calendars.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { person?: string; schedule?: string; team?: string; name?: string }

export function create(shell: Shell): Command {
  return command('create', {
    summary: 'Make a secret address that calendar programs can subscribe to; of your own shifts by default.',
    examples: [['calendar create'], ['calendar create --team payments --name "Payments on call"']],
  })
    .addOption(new Option('--person <id>', 'whose shifts').conflicts(['schedule', 'team']))
    .addOption(new Option('--schedule <id>', 'of everybody in this schedule').conflicts('team'))
    .option('--team <id>', 'of every schedule of this team')
    .option('--name <text>', 'what calendar programs show')
    .action(async ({ json, ...body }: Options) => {
      const answer = await connected(shell, (client) => client.call(createCalendar, { body }))
      // The address alone, so that it can go into a variable.
      print(shell, { json }, answer, ({ url }) => url)
      if (!json)
        tell(shell, `Calendar ${answer.id}. Whoever has the address can read it; it is shown this once.`)
    })
}
