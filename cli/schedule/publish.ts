import type { Command } from 'commander'
import { drafts, publishDraft } from '../../api/schedule-drafts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { publishedText } from './published-text.ts'
import { readChanges } from './read-changes.ts'

type Options = Form & { draft?: string; file?: string; note?: string; confirmGaps?: string }

export function publish(shell: Shell): Command {
  return command('publish', {
    summary: 'Make a schedule what a draft or a file says, and tell everybody whose shifts change.',
    examples: [
      ['schedule publish payments-primary --draft 0198…'],
      ['schedule publish payments-primary -f rota.yaml --note "Cy is back"'],
    ],
  })
    .argument('<schedule>', 'its id')
    .option('--draft <id>', 'the draft')
    .option('-f, --file <file>', 'the fields that change, without a draft before; - for standard input')
    .option('--note <text>', 'why')
    .option('--confirm-gaps <reason>', 'why it may be that nobody is on call at times')
    .action(async (id: string, { json, draft, file, note, confirmGaps }: Options) => {
      if ((draft === undefined) === (file === undefined)) throw new UsedWrongly('Give --draft or --file.')
      const changes = file === undefined ? null : await readChanges(shell, file)
      const answer = await connected(shell, async (client) => {
        const kept = changes ? await client.call(drafts.create, { params: { id }, body: { changes } }) : null
        const body = {
          ...(note !== undefined && { note }),
          ...(confirmGaps !== undefined && { confirm_gaps: confirmGaps }),
        }
        return await client.call(publishDraft, { params: { id, draft: kept?.id ?? draft ?? '' }, body })
      })
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, answer, (found) => publishedText(found, width))
    })
}
