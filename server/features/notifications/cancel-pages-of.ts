import type { Tx } from '../../database/transaction.ts'

/** What is planned for a person of an incident is not sent any more. */
export async function cancelPagesOf(tx: Tx, incidentId: string, person: string): Promise<void> {
  // Pages that were planned in this very transaction end too.
  await tx.flush()
  await tx.db
    .updateTable('pages')
    .set({ state: 'cancelled', because: 'declined' })
    .where('incident_id', '=', incidentId)
    .where('person_id', '=', person)
    .where('state', 'in', ['planned', 'bundled'])
    .execute()
}
