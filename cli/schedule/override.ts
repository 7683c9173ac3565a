import type { Command } from 'commander'
import { overrides } from '../../api/organisation-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { momentOption, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { from?: string; to?: string; replaces?: string; temporary?: string; remove?: string }

export function override(shell: Shell): Command {
  return command('override', {
    summary: 'Put somebody on call for a while, or remove such an override.',
    examples: [
      ['schedule override payments-primary bo --replaces ana --from 2026-03-03T18:00 --to 2026-03-04T09:00'],
      ['schedule override payments-primary --remove override-1f2e3d4c'],
    ],
  })
    .argument('<schedule>', 'its id')
    .argument('[person]', 'who is on call')
    .addOption(momentOption('--from <time>', "from then on; without an offset in the schedule's zone"))
    .addOption(momentOption('--to <time>', 'until then'))
    .option('--replaces <person>', 'only in the place of this person, and while they are on call')
    .option('--temporary <id>', 'inside this temporary schedule')
    .option('--remove <id>', 'remove this override instead')
    .action(async (id: string, person: string | undefined, { json, remove, from, to, ...rest }: Options) => {
      if (remove !== undefined) {
        await connected(shell, (client) =>
          client.call(overrides.remove, { params: { id, override: remove } }),
        )
        return print(shell, { json }, { removed: remove }, () => `${remove} is removed.`)
      }
      if (person === undefined || from === undefined || to === undefined) {
        throw new UsedWrongly('Give a person, --from and --to, or --remove.')
      }
      const body = { person, starts_at: from, ends_at: to, ...rest }
      const made = await connected(shell, (client) => client.call(overrides.create, { params: { id }, body }))
      print(shell, { json }, made, (found) => `${found.person} is on call in ${id} by override ${found.id}.`)
    })
}
