import type { IncidentEntry } from '../../../api/incident-timeline.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { removePin } from '../timeline/entry-changes.ts'
import { incidentStream } from '../timeline/record.ts'
import { requireEntry } from './require-entry.ts'

export async function unpinEntry(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  number: number,
): Promise<IncidentEntry> {
  await requireEntry(tx, row, number)
  if (await removePin(tx, { stream: incidentStream(row.id), number })) {
    tell(tx, row.id, 'entry-unpinned', by, `${wordsFor(by)} took the pin out of entry ${number}.`, {
      details: { number },
    })
  }
  return await requireEntry(tx, row, number)
}
