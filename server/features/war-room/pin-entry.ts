import type { IncidentEntry } from '../../../api/incident-timeline.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { addPin } from '../timeline/entry-changes.ts'
import { incidentStream } from '../timeline/record.ts'
import { requireEntry } from './require-entry.ts'

/** Pinned again is harmless; the first pin stays. */
export async function pinEntry(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  number: number,
): Promise<IncidentEntry> {
  await requireEntry(tx, row, number)
  if (await addPin(tx, { stream: incidentStream(row.id), number }, by)) {
    tell(tx, row.id, 'entry-pinned', by, `${wordsFor(by)} pinned entry ${number}.`, { details: { number } })
  }
  return await requireEntry(tx, row, number)
}
