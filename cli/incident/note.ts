import type { Command } from 'commander'
import { text as readAll } from 'node:stream/consumers'
import { addNote, entryKinds, type TimelineEntry } from '../../api/incidents.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption, instantOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { onceOnly } from './change.ts'
import { timelineText } from './timeline-text.ts'

type Options = Form & { kind?: TimelineEntry['kind']; at?: string }

export function note(shell: Shell): Command {
  return command('note', {
    summary: 'Add an entry to the timeline.',
    examples: [
      ['incident note INC-142 "Error rate is down to 2 %" --kind OBSERVATION'],
      ['incident note INC-142 - < findings.txt', 'The text comes from standard input.'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<text...>', 'the text, or - to read it from standard input')
    .addOption(choiceOption('--kind <kind>', 'NOTE when left out', entryKinds))
    .addOption(instantOption('--at <instant>', 'when it happened, if not now'))
    .action(async (id: string, words: string[], { json, kind, at }: Options) => {
      const text = words.join() === '-' ? await readAll(shell.input) : words.join(' ')
      const entry = await connected(shell, (client) =>
        client.call(addNote, { params: { id }, body: { text, kind, at }, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, entry, (added) => timelineText([added]))
    })
}
