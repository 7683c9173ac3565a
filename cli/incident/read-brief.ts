import type { Brief } from '../../api/incident-roles.ts'
import { readInput } from '../shell/read-input.ts'
import type { Shell } from '../shell/shell.ts'

/** Parts of a brief from a file; the server says which it does not know. */
export async function readBrief(shell: Shell, file: string): Promise<Partial<Brief>> {
  const parts = parsed(file, await readInput(shell, file))
  if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) {
    throw new Error(`${file} must hold a JSON object, such as {"strategy": "Roll back"}.`)
  }
  return parts
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
