import type { Command } from 'commander'
import { text as readAll } from 'node:stream/consumers'
import { addNote, editEntry } from '../../api/incident-timeline.ts'
import { entryKinds, type EntryKind } from '../../domain/incident/entry-kinds.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption, instantOption, wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { onceOnly } from './change.ts'
import { timelineText } from './timeline-text.ts'

type Options = Form & { kind?: EntryKind; at?: string; verbatim?: true; edit?: number }

export function note(shell: Shell): Command {
  return command('note', {
    summary: 'Add an entry to the timeline.',
    examples: [
      ['incident note INC-142 "Error rate is down to 2 %" --kind OBSERVATION'],
      ['incident note INC-142 "[14:37] @ana [DECISION] Roll back"', 'In your own time zone.'],
      [
        'incident note INC-142 --edit 12 "Error rate is down to 3 %"',
        'Corrects a note of yours; both are kept.',
      ],
      ['incident note INC-142 - < findings.txt', 'The text comes from standard input.'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<text...>', 'the text, or - to read it from standard input')
    .addOption(choiceOption('--kind <kind>', 'what the text says in brackets, else NOTE', entryKinds))
    .addOption(instantOption('--at <instant>', 'when it happened, if not now'))
    .option('--verbatim', 'keep the text as it is, whatever its head looks like')
    .addOption(wholeNumberOption('--edit <number>', 'correct this entry instead', { min: 1 }))
    .action(async (id: string, words: string[], { json, kind, at, verbatim, edit }: Options) => {
      const text = words.join() === '-' ? await readAll(shell.input) : words.join(' ')
      const entry = await connected(shell, (client) =>
        edit === undefined
          ? client.call(addNote, {
              params: { id },
              body: { text, kind, at, verbatim },
              idempotencyKey: onceOnly(),
            })
          : client.call(editEntry, { params: { id, number: edit }, body: { text, kind } }),
      )
      print(shell, { json }, entry, (added) => timelineText([added]))
    })
}
