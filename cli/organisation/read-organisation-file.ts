import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseDocument } from 'yaml'
import type { Shell } from '../shell/shell.ts'

/** YAML or JSON, which is YAML too; `-` is standard input. */
export async function readOrganisationFile(shell: Shell, file: string): Promise<unknown> {
  const text = await (file === '-' ? readAll(shell.input) : readText(file))
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) throw new Error(`${nameOf(file)} is not readable as YAML: ${error.message.trim()}`)
  return document.toJS({ maxAliasCount: 100 }) as unknown
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const why =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'there is no such file'
        : String(error)
    throw new Error(`${file} cannot be read: ${why}.`, { cause: error })
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'Standard input' : file
}
