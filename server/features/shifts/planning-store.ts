import type { Tx } from '../../database/transaction.ts'

/** The version of the organisation, and the one up to which shifts are planned with when that was. */
export async function planningState(tx: Tx) {
  const { version } = await tx.db
    .selectFrom('organisation_version')
    .select('version')
    .executeTakeFirstOrThrow()
  const planned = await tx.db
    .selectFrom('shift_planning')
    .select(['organisation_version', 'planned_at'])
    .executeTakeFirst()
  return { version, planned: planned ?? null }
}

export async function rememberPlanning(tx: Tx, version: string): Promise<void> {
  const state = { organisation_version: version, planned_at: tx.now }
  await tx.db
    .insertInto('shift_planning')
    .values({ single: true, ...state })
    .onConflict((conflict) => conflict.column('single').doUpdateSet(state))
    .execute()
}
