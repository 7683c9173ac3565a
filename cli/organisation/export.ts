import { rename, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { stringify } from 'yaml'
import { exportOrganisation } from '../../api/organisation.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { withSecrets?: true; output?: string }

export function exportCommand(shell: Shell): Command {
  return command('export', {
    summary: 'Write the organisation as a file; applying it again changes nothing.',
    examples: [
      ['export > org.yaml'],
      ['export --with-secrets -o org-with-keys.yaml', 'The file is readable for you alone.'],
    ],
  })
    .option('--with-secrets', 'with the keys of integrations and the secrets of webhooks')
    .option('-o, --output <file>', 'write into a file; JSON when its name ends in .json')
    .action(async ({ json, withSecrets, output }: Options) => {
      const query = withSecrets ? { with_secrets: 'true' as const } : {}
      const organisation = await connected(shell, (client) => client.call(exportOrganisation, { query }))
      if (output === undefined) return print(shell, { json }, organisation, yamlText)
      const text =
        json || output.endsWith('.json')
          ? `${JSON.stringify(organisation, null, 2)}\n`
          : yamlText(organisation)
      await replaceFile(output, text)
      tell(shell, `The organisation is in ${output}.`)
    })
}

function yamlText(organisation: unknown): string {
  return stringify(organisation, { lineWidth: 0, aliasDuplicateObjects: false })
}

async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, text, { mode: 0o600 })
  await rename(draft, file)
}
