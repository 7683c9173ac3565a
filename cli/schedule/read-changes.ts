import { readOrganisationFile } from '../organisation/read-organisation-file.ts'
import { UsedWrongly } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'

/** The fields of a schedule that a file has; the others stay as they are. */
export async function readChanges(shell: Shell, file: string): Promise<Record<string, unknown>> {
  const read = await readOrganisationFile(shell, file)
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read }
  throw new UsedWrongly(`${file} must have fields of a schedule, such as "layers:".`)
}
