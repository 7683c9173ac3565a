import { before } from '../../../domain/time/instant.ts'
import { visitLastsSeconds, type Visit } from '../../../domain/war-room/who-is-there.ts'
import type { Tx } from '../../database/transaction.ts'

export async function readVisits(tx: Tx, incidentId: string): Promise<(Visit & { id: string })[]> {
  const rows = await tx.db.selectFrom('visits').selectAll().where('incident_id', '=', incidentId).execute()
  return rows.map(({ id, visitor: by, doing, began_at: beganAt, seen_at: seenAt }) => ({
    id,
    by,
    doing,
    beganAt,
    seenAt,
  }))
}

export function saveVisit(tx: Tx, incidentId: string, { id, ...visit }: Visit & { id: string }): void {
  const kept = {
    incident_id: incidentId,
    visitor: JSON.stringify(visit.by),
    doing: visit.doing,
    began_at: visit.beganAt,
    seen_at: visit.seenAt,
  }
  tx.defer(
    tx.db
      .insertInto('visits')
      .values({ id, ...kept })
      .onConflict((same) => same.column('id').doUpdateSet(kept))
      .execute(),
  )
}

export function forgetVisit(tx: Tx, incidentId: string, id: string): void {
  tx.defer(tx.db.deleteFrom('visits').where('id', '=', id).where('incident_id', '=', incidentId).execute())
}

/** Those of tabs that never said goodbye. */
export function forgetOldVisits(tx: Tx): void {
  const lately = before(tx.now, { seconds: visitLastsSeconds })
  tx.defer(tx.db.deleteFrom('visits').where('seen_at', '<', lately).execute())
}
