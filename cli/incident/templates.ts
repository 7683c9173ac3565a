import type { Command } from 'commander'
import { type Draft, listDrafts, showDraft } from '../../api/communications.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { type DraftFlags, draftOptions, givenBy } from './draft-options.ts'

type Options = Form & DraftFlags & { template?: string }

export function templates(shell: Shell): Command {
  const words = command('templates', {
    summary: 'Messages about an incident, drafted from what is known of it; nothing is sent.',
    examples: [
      ['incident templates INC-142'],
      ['incident templates INC-142 --template customer-initial --eta "by 17:00 UTC"'],
      ['incident tell INC-142 customer-initial', 'sends one'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .option('--template <id>', 'only this one')
  return draftOptions(words).action(async (id: string, { json, template, ...flags }: Options) => {
    const query = givenBy(flags)
    const drafts = await connected(shell, async (client) =>
      template === undefined
        ? await client.call(listDrafts, { params: { id }, query })
        : { items: [await client.call(showDraft, { params: { id, template }, query })], next_cursor: null },
    )
    print(shell, { json }, drafts, ({ items }) => items.map(draftText).join('\n\n'))
  })
}

function draftText({ template, name, subject, text, missing }: Draft): string {
  const lacking = missing.map(({ field, meaning }) => `${field} (${meaning})`).join(', ')
  const lines = [`# ${name} [${template}]`, `Subject: ${subject}`, '', text]
  return [...lines, ...(lacking === '' ? [] : ['', `Not known: ${lacking}`])].join('\n')
}
