import type { Command } from 'commander'
import { readTimeline, showIncident } from '../../api/incidents.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { timelineMarkdown, timelineText } from './timeline-text.ts'

type Options = Form & { export?: 'md' | 'json' }

export function timeline(shell: Shell): Command {
  return command('timeline', {
    summary: 'Show what happened in an incident, in order.',
    examples: [
      ['incident timeline INC-142'],
      ['incident timeline INC-142 --export md > timeline.md', 'As a table for a post-mortem.'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(choiceOption('--export <format>', 'for keeping elsewhere', ['md', 'json']))
    .action(async (id: string, options: Options) => {
      const { title, items } = await connected(shell, async (client) => ({
        title: (await client.call(showIncident, { params: { id } })).title,
        items: await Array.fromAsync(client.all(readTimeline, { params: { id } })),
      }))
      const form = { json: options.json || options.export === 'json' }
      print(shell, form, { items, next_cursor: null }, (list) =>
        options.export === 'md' ? timelineMarkdown(`${id}: ${title}`, list.items) : timelineText(list.items),
      )
    })
}
