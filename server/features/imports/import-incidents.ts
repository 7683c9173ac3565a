import type { ImportResult } from '../../../api/imports.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { nameOf } from '../incidents/store.ts'
import { readSettings } from '../settings/read-settings.ts'
import { incidentStream, record } from '../timeline/record.ts'
import { checkFile, type Checked } from './check-file.ts'
import { entriesOf } from './entries-of.ts'
import { knownNames } from './known-names.ts'
import { rowOf } from './row-of.ts'
import { drawNumbers, importedBefore, saveImported } from './store.ts'

type File = { file: string; incident?: unknown }
type Sound = { file: string; checked: Checked }

/** Each file is taken whole or skipped with the reason. Nothing here starts an escalation. */
export async function importIncidents(tx: Tx, actor: Actor, files: File[]): Promise<ImportResult> {
  const result: ImportResult = { imported: [], skipped: [] }
  const { scheme } = await readSettings(tx)
  const sound = files.flatMap(({ file, incident }): Sound[] => {
    const verdict = checkFile(incident, scheme, tx.now)
    if (verdict.ok) return [{ file, checked: verdict.checked }]
    result.skipped.push({ file, because: verdict.because })
    return []
  })
  const fresh = await leaveOutKnown(tx, sound, result)
  await save(tx, actor, fresh, result)
  return result
}

/** The same file again is harmless; another file with the id of an earlier one is not taken for it. */
async function leaveOutKnown(tx: Tx, sound: Sound[], result: ImportResult): Promise<Sound[]> {
  const known = await importedBefore(
    tx,
    sound.map(({ checked }) => checked.source.incident_id),
  )
  const inBatch = new Map<string, string>()
  return sound.filter(({ file, checked }) => {
    const alias = checked.source.incident_id
    const [earlier, twin] = [known.get(alias), inBatch.get(alias)]
    inBatch.set(alias, twin ?? file)
    if (earlier?.sha256 === checked.sha256) result.imported.push({ file, id: nameOf(earlier.id) })
    else if (earlier) result.skipped.push({ file, because: knownAlready(alias, nameOf(earlier.id)) })
    else if (twin) result.skipped.push({ file, because: `incident_id: ${twin} has the id ${alias} too.` })
    return !earlier && !twin
  })
}

function knownAlready(alias: string, id: string): string {
  return `incident_id: ${alias} was imported before as ${id}, with other contents; edit ${id} instead.`
}

async function save(tx: Tx, actor: Actor, files: Sound[], result: ImportResult): Promise<void> {
  if (files.length === 0) return
  const by = refOf(actor)
  const names = await knownNames(tx)
  const drawn = await drawNumbers(
    tx,
    files.flatMap(({ checked }) => numberIn(checked) ?? []),
  )
  for (const { file, checked } of files) {
    const wanted = numberIn(checked)
    // `INC-7` and `INC-007` are two ids, and only the first of them can have the number.
    const number = wanted !== null && drawn.delete(wanted) ? String(wanted) : null
    const id = await saveImported(tx, rowOf(checked, { by, names, now: tx.now, number }))
    if (id === null) {
      result.skipped.push({
        file,
        because: `incident_id: ${checked.source.incident_id} was imported just now.`,
      })
      continue
    }
    for (const entry of entriesOf(checked, incidentStream(id), by)) record(tx, entry)
    result.imported.push({ file, id: nameOf(id) })
  }
  await audit(tx, {
    actor: by,
    action: 'incidents.imported',
    subject: 'incidents',
    details: { imported: result.imported.map(({ id }) => id), skipped: result.skipped.length },
  })
}

/** Ids of Tocsin's own form keep their number where it is free; one far ahead would make all later ids long. */
function numberIn({ source }: Checked): number | null {
  const [, digits] = /^INC-(\d{1,5})$/i.exec(source.incident_id) ?? []
  return digits === undefined || Number(digits) === 0 ? null : Number(digits)
}
