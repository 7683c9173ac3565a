import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import type { Shell } from './shell.ts'

/** The text of a file; `-` is standard input. */
export async function readInput(shell: Shell, file: string): Promise<string> {
  return await (file === '-' ? readAll(shell.input) : readText(file))
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
