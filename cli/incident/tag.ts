import type { Command } from 'commander'
import { tagIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function tag(shell: Shell): Command {
  return command('tag', {
    summary: 'Add tags, and take others away.',
    examples: [['incident tag INC-142 data-exposure'], ['incident tag INC-142 --remove checkout']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('[tags...]', 'words to add')
    .option('--remove <tags...>', 'words to take away')
    .action(async (id: string, add: string[], { remove = [], ...form }: Form & { remove?: string[] }) => {
      await change(shell, form, (client) =>
        client.call(tagIncident, { params: { id }, body: { add, remove } }),
      )
    })
}
