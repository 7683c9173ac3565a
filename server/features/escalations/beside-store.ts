import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

/** Pages besides the walk have this step, so that they are told from those of the policy and of the catch-all. */
export const BESIDE_STEP = -2

/** Of a walk, how many rounds of pages there were besides it. */
export async function roundsBeside(tx: Tx, escalation: string): Promise<number> {
  const row = await tx.db
    .selectFrom('pages')
    .select(sql<number>`coalesce(max(round) + 1, 0)`.as('rounds'))
    .where('escalation_id', '=', escalation)
    .where('step', '=', BESIDE_STEP)
    .executeTakeFirstOrThrow()
  return row.rounds
}

/** Who was paged for the incident since then; null: ever. */
export async function pagedFor(tx: Tx, incident: string, since: Date | null): Promise<Set<string>> {
  let query = tx.db
    .selectFrom('pages')
    .select('person_id')
    .distinct()
    .where('incident_id', '=', incident)
    .where('state', '<>', 'cancelled')
    .where('due_at', '<=', tx.now)
  if (since) query = query.where('due_at', '>', since)
  return new Set((await query.execute()).map(({ person_id }) => person_id))
}

/** Whoever answers stops these pages too, although no walk has to end for it. Answers how many were stopped. */
export async function cancelPagesBeside(tx: Tx, incident: string): Promise<number> {
  const cancelled = await tx.db
    .updateTable('pages')
    .set({ state: 'cancelled', because: 'acknowledged' })
    .where('incident_id', '=', incident)
    .where('cause', 'in', ['clock', 'call'])
    .where('state', 'in', ['planned', 'bundled'])
    .returning('id')
    .execute()
  return cancelled.length
}
