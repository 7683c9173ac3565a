import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { readTimeline, type IncidentEntry } from '../../api/incident-timeline.ts'
import { listIncidents, showIncident } from '../../api/incidents.ts'
import { entryKinds, type EntryKind } from '../../domain/incident/entry-kinds.ts'
import { timelineMarkdown } from '../../domain/war-room/timeline-markdown.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { timelineText } from './timeline-text.ts'

type Wanted = { kind?: EntryKind; actor?: string; pinned?: 'true' }
type Options = Form & {
  export?: 'md' | 'json'
  kind?: EntryKind
  actor?: string
  pinned?: true
  merged?: true
}

export function timeline(shell: Shell): Command {
  return command('timeline', {
    summary: 'Show what happened in an incident, in order.',
    examples: [
      ['incident timeline INC-142'],
      ['incident timeline INC-142 --pinned', 'What was pinned.'],
      ['incident timeline INC-142 --export md > timeline.md', 'As a table for a post-mortem.'],
      ['incident timeline INC-142 --merged', 'With what happened in those that were merged into it.'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .option('--merged', 'with the incidents that were merged into it, in the order of time')
    .addOption(choiceOption('--export <format>', 'for keeping elsewhere', ['md', 'json']))
    .addOption(choiceOption('--kind <kind>', 'only entries of this kind', entryKinds))
    .option('--actor <person>', 'only what this person did or said')
    .option('--pinned', 'only pinned entries')
    .action(async (id: string, { kind, actor, pinned, ...options }: Options) => {
      const query = {
        ...(kind && { kind }),
        ...(actor !== undefined && { actor }),
        ...(pinned && { pinned: 'true' as const }),
      }
      const { title, items } = await connected(shell, async (client) => ({
        title: (await client.call(showIncident, { params: { id } })).title,
        items: options.merged ? await withMerged(client, id, query) : await timelineOf(client, id, query),
      }))
      const form = { json: options.json || options.export === 'json' }
      print(shell, form, { items, next_cursor: null }, (list) =>
        options.export === 'md' ? timelineMarkdown(`${id}: ${title}`, list.items) : timelineText(list.items),
      )
    })
}

async function timelineOf(client: Client, id: string, query: Wanted): Promise<IncidentEntry[]> {
  return await Array.fromAsync(client.all(readTimeline, { params: { id }, query }))
}

async function withMerged(client: Client, id: string, query: Wanted): Promise<IncidentEntry[]> {
  const merged = await Array.fromAsync(client.all(listIncidents, { query: { merged_into: id } }))
  const others = await Promise.all(
    merged.map(async (source) => {
      const entries = await timelineOf(client, source.id, query)
      return entries.map((entry) => ({ ...entry, text: `${source.id}: ${entry.text}` }))
    }),
  )
  const all = [...(await timelineOf(client, id, query)), ...others.flat()]
  return all.toSorted((one, other) => (one.at < other.at ? -1 : 1))
}
