import type { IncidentEntry } from '../../../api/incident-timeline.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Links } from '../notifications/links.ts'
import { addVersion } from '../timeline/entry-changes.ts'
import { incidentStream } from '../timeline/record.ts'
import { requireEntry } from './require-entry.ts'
import { tellMentioned } from './tell-mentioned.ts'

type Asked = { number: number; text?: string | undefined; kind?: EntryKind | undefined }

/** Corrects a note; only who wrote it may, and what it said before is kept. */
export async function editEntry(
  tx: Tx,
  links: Links,
  row: IncidentRow,
  actor: Actor,
  { number, text, kind }: Asked,
): Promise<IncidentEntry> {
  const entry = await requireEntry(tx, row, number)
  const by = refOf(actor)
  if (entry.event !== 'note') {
    throw new Refused('conflict', `Entry ${number} is no note; what the system wrote stays as it is.`)
  }
  if (entry.actor.kind !== by.kind || !('id' in by) || !('id' in entry.actor) || entry.actor.id !== by.id) {
    throw new Refused(
      'forbidden',
      `Only ${wordsFor(entry.actor)}, who wrote entry ${number}, may correct it.`,
    )
  }
  const version = { text: text ?? entry.text, kind: kind ?? entry.kind }
  if (version.text === entry.text && version.kind === entry.kind) return entry
  await addVersion(tx, { stream: incidentStream(row.id), number }, version)
  const mentioned = await tellMentioned(tx, links, row, { by, text: version.text, before: entry.text })
  const details = { number, ...(mentioned.length > 0 && { mentioned }) }
  tell(tx, row.id, 'note-edited', by, `${wordsFor(by)} corrected entry ${number}.`, { details })
  return await requireEntry(tx, row, number)
}
