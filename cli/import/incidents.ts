import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { importIncidents, type ImportResult } from '../../api/imports.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import { withProgress } from '../shell/progress.ts'
import type { Shell } from '../shell/shell.ts'
import { batches, readIncidentFiles, type IncidentFile } from './read-incident-files.ts'

const patienceMs = 120_000

export function incidents(shell: Shell): Command {
  return command('incidents', {
    summary: 'Take incidents over from elsewhere, one JSON file each; nobody is paged.',
    examples: [
      ['import incidents ./incidents'],
      ['import incidents ./incidents --json', 'What was imported, and what was skipped because of what.'],
    ],
  })
    .argument('<dir>', 'a folder of .json files')
    .action(async (folder: string, options: Form) => {
      const { files, skipped } = await readIncidentFiles(folder)
      const result = await withProgress(shell, `Importing ${files.length} incidents`, (say) =>
        connected(shell, (client) => importAll(client, files, say)),
      )
      const answer = { imported: result.imported, skipped: [...skipped, ...result.skipped] }
      print(shell, options, answer, importedText)
      const { length } = answer.skipped
      if (length > 0) throw new Error(length === 1 ? '1 file was skipped.' : `${length} files were skipped.`)
    })
}

async function importAll(
  client: Client,
  files: IncidentFile[],
  say: (progress: string) => void,
): Promise<ImportResult> {
  const result: ImportResult = { imported: [], skipped: [] }
  for (const batch of batches(files)) {
    const body = { incidents: batch.map(({ file, incident }) => ({ file, incident })) }
    const { imported, skipped } = await client.call(importIncidents, { body, timeoutMs: patienceMs })
    result.imported.push(...imported)
    result.skipped.push(...skipped)
    say(`${result.imported.length + result.skipped.length} of ${files.length}`)
  }
  return result
}

function importedText({ imported, skipped }: ImportResult): string {
  const count = imported.length === 1 ? '1 incident' : `${imported.length} incidents`
  return [
    ...imported.map(({ file, id }) => `${id}  ${file}`),
    ...skipped.map(({ file, because }) => `skipped  ${file}: ${because}`),
    `Imported ${count}.`,
  ].join('\n')
}
