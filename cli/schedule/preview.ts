import type { Command } from 'commander'
import { drafts } from '../../api/schedule-drafts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { instantOption } from '../shell/options.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { previewText } from './preview-text.ts'
import { readChanges } from './read-changes.ts'

type Options = Form & { file?: string; draft?: string; note?: string; from?: string; to?: string }

export function preview(shell: Shell): Command {
  return command('preview', {
    summary: 'Draft a change of a schedule, and see who is on call differently.',
    examples: [
      ['schedule preview payments-primary -f rota.yaml', 'keeps a draft, and names it'],
      ['schedule preview payments-primary --draft 0198…', 'looks at a draft again'],
    ],
  })
    .argument('<schedule>', 'its id')
    .option('-f, --file <file>', 'the fields that change, YAML or JSON; - for standard input')
    .option('--draft <id>', 'the draft to look at, or to write again with -f')
    .option('--note <text>', 'why')
    .addOption(instantOption('--from <instant>', 'from then on (now)'))
    .addOption(instantOption('--to <instant>', 'until then (six weeks from now, or as its rules say)'))
    .action(async (id: string, { json, file, draft, note, ...query }: Options) => {
      const changes = file === undefined ? null : await readChanges(shell, file)
      const body = { changes: changes ?? {}, ...(note !== undefined && { note }) }
      const found = await connected(shell, async (client) => {
        const kept =
          draft === undefined
            ? await client.call(drafts.create, { params: { id }, body })
            : changes === null
              ? { id: draft }
              : await client.call(drafts.replace, { params: { id, draft }, body })
        const answer = await client.call(drafts.preview, { params: { id, draft: kept.id }, query })
        return { draft: kept.id, ...answer }
      })
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, found, (answer) => previewText(answer, width))
      if (!json) tell(shell, `Publish it: tocsin schedule publish ${id} --draft ${found.draft}`)
    })
}
