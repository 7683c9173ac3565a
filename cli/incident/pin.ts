import type { Command } from 'commander'
import { pinEntry, unpinEntry } from '../../api/incident-timeline.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { timelineText } from './timeline-text.ts'

export function pin(shell: Shell): Command {
  return command('pin', {
    summary: 'Pin an entry of the timeline, or take the pin out.',
    examples: [['incident pin INC-142 12'], ['incident pin INC-142 12 --remove']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<number>', 'as in incident timeline')
    .option('--remove', 'take the pin out')
    .action(async (id: string, number: string, { remove, ...form }: Form & { remove?: true }) => {
      const params = { id, number }
      const entry = await connected(shell, (client) =>
        remove ? client.call(unpinEntry, { params }) : client.call(pinEntry, { params }),
      )
      print(shell, form, entry, (shown) => timelineText([shown]))
    })
}
