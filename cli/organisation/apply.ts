import type { Command } from 'commander'
import { applyOrganisation } from '../../api/organisation.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import { withProgress } from '../shell/progress.ts'
import type { Shell } from '../shell/shell.ts'
import { appliedText } from './applied-text.ts'
import { readOrganisationFile } from './read-organisation-file.ts'

type Options = Form & { file: string; dryRun?: true; prune?: true }

const patienceMs = 300_000

export function apply(shell: Shell): Command {
  return command('apply', {
    summary: 'Make the organisation match a file: all of it, or nothing.',
    examples: [
      ['apply -f org.yaml --dry-run', 'Prints what would change.'],
      ['apply -f org.yaml --prune', 'Also removes what the file does not have.'],
      ['export --json | tocsin apply -f -'],
    ],
  })
    .requiredOption('-f, --file <file>', 'YAML or JSON; - for standard input')
    .option('--dry-run', 'only print what would change')
    .option('--prune', 'remove what the file does not have')
    .action(async ({ json, file, dryRun, prune }: Options) => {
      const body = await readOrganisationFile(shell, file)
      const query = { ...(dryRun && { dry_run: 'true' as const }), ...(prune && { prune: 'true' as const }) }
      const applied = await withProgress(shell, 'Applying', () =>
        connected(shell, (client) => client.call(applyOrganisation, { query, body, timeoutMs: patienceMs })),
      )
      print(shell, { json }, applied, appliedText)
    })
}
