import type { Command } from 'commander'
import { readTimeline } from '../../api/incident-timeline.ts'
import { showIncident } from '../../api/incidents.ts'
import { entryKinds, type EntryKind } from '../../domain/incident/entry-kinds.ts'
import { timelineMarkdown } from '../../domain/war-room/timeline-markdown.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { timelineText } from './timeline-text.ts'

type Options = Form & { export?: 'md' | 'json'; kind?: EntryKind; actor?: string; pinned?: true }

export function timeline(shell: Shell): Command {
  return command('timeline', {
    summary: 'Show what happened in an incident, in order.',
    examples: [
      ['incident timeline INC-142'],
      ['incident timeline INC-142 --pinned', 'What was pinned.'],
      ['incident timeline INC-142 --export md > timeline.md', 'As a table for a post-mortem.'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(choiceOption('--export <format>', 'for keeping elsewhere', ['md', 'json']))
    .addOption(choiceOption('--kind <kind>', 'only entries of this kind', entryKinds))
    .option('--actor <person>', 'only what this person did or said')
    .option('--pinned', 'only pinned entries')
    .action(async (id: string, { kind, actor, pinned, ...options }: Options) => {
      const query = { kind, actor, pinned: pinned && ('true' as const) }
      const { title, items } = await connected(shell, async (client) => ({
        title: (await client.call(showIncident, { params: { id } })).title,
        items: await Array.fromAsync(client.all(readTimeline, { params: { id }, query })),
      }))
      const form = { json: options.json || options.export === 'json' }
      print(shell, form, { items, next_cursor: null }, (list) =>
        options.export === 'md' ? timelineMarkdown(`${id}: ${title}`, list.items) : timelineText(list.items),
      )
    })
}
