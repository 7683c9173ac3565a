import type { Command } from 'commander'
import { tryIntegration } from '../../api/try-integration.ts'
import { connected } from '../connection/connect.ts'
import { readOrganisationFile } from '../organisation/read-organisation-file.ts'
import { command } from '../shell/command.ts'
import { UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import { readInput } from '../shell/read-input.ts'
import type { Shell } from '../shell/shell.ts'
import { triedText } from './tried-text.ts'

type Options = Form & { mapping?: string }

export function tryPayload(shell: Shell): Command {
  return command('try', {
    summary: 'Show what a payload would become; nothing is kept and nobody is paged.',
    examples: [
      ['integration try shop-probe payload.json'],
      ['integration try shop-probe payload.json --mapping mapping.yaml', 'before the mapping is applied'],
      ['integration try shop-probe - < payload.json'],
    ],
  })
    .argument('<id>', 'the integration')
    .argument('<file>', 'what the source would post; - for standard input')
    .option('--mapping <file>', "YAML or JSON, instead of the generic integration's own")
    .action(async (id: string, file: string, { json, mapping }: Options) => {
      const payload = await readInput(shell, file)
      const body = { payload, ...(mapping !== undefined && { mapping: await readMapping(shell, mapping) }) }
      const tried = await connected(shell, (client) => client.call(tryIntegration, { params: { id }, body }))
      print(shell, { json }, tried, triedText)
      if (!tried.readable) throw new Error('This payload cannot be read.')
    })
}

async function readMapping(shell: Shell, file: string): Promise<Record<string, string>> {
  const read = await readOrganisationFile(shell, file)
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read }
  throw new UsedWrongly(`${file} must have parts of a mapping, such as "summary: monitor.name".`)
}
