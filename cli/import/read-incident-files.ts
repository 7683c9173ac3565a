import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportResult } from '../../api/imports.ts'

export type IncidentFile = { file: string; incident: unknown; bytes: number }
type Skipped = ImportResult['skipped'][number]

const mostFilesAtOnce = 200
/** A little less than the server takes, for what is around the incidents. */
export const mostBytesAtOnce = 500_000

/** Every `*.json` of the folder in the order of the names; what is not JSON is skipped with the reason. */
export async function readIncidentFiles(
  folder: string,
): Promise<{ files: IncidentFile[]; skipped: Skipped[] }> {
  const names = (await namesIn(folder)).filter((name) => name.toLowerCase().endsWith('.json')).toSorted()
  if (names.length === 0) throw new Error(`There are no .json files in ${folder}.`)
  const read = await Promise.all(names.map((name) => readIncident(folder, name)))
  return {
    files: read.filter((one) => 'incident' in one),
    skipped: read.filter((one) => 'because' in one),
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const why =
      code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'it is a file' : String(error)
    throw new Error(`${folder} cannot be read: ${why}.`, { cause: error })
  }
}

async function readIncident(folder: string, name: string): Promise<IncidentFile | Skipped> {
  try {
    const text = await readFile(join(folder, name), 'utf8')
    const incident: unknown = JSON.parse(text)
    const bytes = Buffer.byteLength(JSON.stringify(incident)) + name.length
    if (bytes <= mostBytesAtOnce) return { file: name, incident, bytes }
    return { file: name, because: `It is larger than ${mostBytesAtOnce / 1000} KB.` }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { file: name, because: error instanceof SyntaxError ? `It is not JSON: ${why}` : why }
  }
}

/** As few requests as their limits allow. */
export function batches(files: IncidentFile[]): IncidentFile[][] {
  const all: IncidentFile[][] = []
  let room = 0
  for (const file of files) {
    const last = all.at(-1)
    if (last && last.length < mostFilesAtOnce && file.bytes <= room) last.push(file)
    else {
      all.push([file])
      room = mostBytesAtOnce
    }
    room -= file.bytes
  }
  return all
}
