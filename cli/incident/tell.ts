import type { Command } from 'commander'
import { text as readAll } from 'node:stream/consumers'
import {
  type Communication,
  type Preview,
  previewCommunication,
  sendCommunication,
} from '../../api/communications.ts'
import { audiences } from '../../domain/communication/audience.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { onceOnly } from './change.ts'
import { type DraftFlags, draftOptions, givenBy } from './draft-options.ts'

type Options = Form &
  DraftFlags & {
    audience?: Communication['audience']
    subject?: string
    text?: string
    preview?: true
  }

export function tell(shell: Shell): Command {
  const words = command('tell', {
    summary: 'Tell the people who subscribed, and keep who was told what.',
    examples: [
      ['incident tell INC-142 customer-initial --preview', 'who would get it, and what it says'],
      ['incident tell INC-142 internal-update --eta "by 17:00 UTC"'],
      ['incident tell INC-142 executive-brief --text - < brief.txt', 'in words of your own'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<template>', 'as in incident templates')
    .addOption(choiceOption('--audience <who>', 'another than that of the template', audiences))
    .option('--subject <text>', 'in place of the drafted one')
    .option('--text <text>', 'in place of the drafted one, or - to read it from standard input')
    .option('--preview', 'send nothing')
  return draftOptions(words).action(async (id: string, template: string, options: Options) => {
    const { json, audience, subject, text, preview, ...flags } = options
    const body = {
      template,
      ...(audience !== undefined && { audience }),
      ...(subject !== undefined && { subject }),
      ...(text !== undefined && { text: text === '-' ? await readAll(shell.input) : text }),
      ...givenBy(flags),
    }
    const params = { id }
    if (preview) {
      const seen = await connected(shell, (client) => client.call(previewCommunication, { params, body }))
      print(shell, { json }, seen, previewText)
      return
    }
    const sent = await connected(shell, (client) =>
      client.call(sendCommunication, { params, body, idempotencyKey: onceOnly() }),
    )
    print(shell, { json }, sent, sentText)
  })
}

function previewText({ audience, subject, text, missing, recipients }: Preview): string {
  const people = recipients.map(({ person, channel }) => `${person} (${channel ?? 'nothing reaches them'})`)
  const lacking = missing.map(({ field }) => field).join(', ')
  return [
    `To: ${audience}: ${people.length === 0 ? 'nobody subscribed' : people.join(', ')}`,
    `Subject: ${subject}`,
    '',
    text,
    ...(lacking === '' ? [] : ['', `Not known: ${lacking}`]),
  ].join('\n')
}

function sentText({ audience, subject, recipients }: Communication): string {
  const lost = recipients.filter(({ state }) => state === 'unreachable').map(({ person }) => person)
  const words = recipients.length === 1 ? '1 person' : `${recipients.length} people`
  const line = `Told ${audience} (${words}): ${subject}`
  return lost.length === 0 ? line : `${line}\nNothing reaches ${lost.join(', ')}.`
}
