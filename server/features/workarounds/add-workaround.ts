import type { Workaround } from '../../../api/workarounds.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nextNumber } from '../incidents/next-number.ts'
import { refuseMerged } from '../incidents/refuse-merged.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { presentWorkaround } from './present-workaround.ts'
import { insertWorkaround, type WorkaroundRow } from './store.ts'

export async function addWorkaround(
  tx: Tx,
  incident: IncidentRow,
  by: ActorRef,
  { what, undo }: { what: string; undo: string | null },
): Promise<Workaround> {
  refuseMerged(incident)
  const row: WorkaroundRow = {
    incident_id: incident.id,
    number: await nextNumber(tx, 'workarounds', incident.id),
    what,
    undo,
    applied_by: by,
    applied_at: tx.now,
    undone_by: null,
    undone_at: null,
  }
  insertWorkaround(tx, row)
  tell(
    tx,
    incident.id,
    'workaround-applied',
    by,
    `${wordsFor(by)} applied workaround ${row.number}: ${what}`,
    {
      details: { workaround: row.number, undo },
    },
  )
  return presentWorkaround(row)
}
