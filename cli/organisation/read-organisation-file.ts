import { parseDocument } from 'yaml'
import { readInput } from '../shell/read-input.ts'
import type { Shell } from '../shell/shell.ts'

/** YAML or JSON, which is YAML too; `-` is standard input. */
export async function readOrganisationFile(shell: Shell, file: string): Promise<unknown> {
  const text = await readInput(shell, file)
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) throw new Error(`${nameOf(file)} is not readable as YAML: ${error.message.trim()}`)
  return document.toJS({ maxAliasCount: 100 }) as unknown
}

function nameOf(file: string): string {
  return file === '-' ? 'Standard input' : file
}
