import type { ActorRef } from '../../../domain/incident/actor.ts'
import { reopen } from '../../../domain/incident/ending.ts'
import { setStatus } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import { applyDecision } from './change-incident.ts'
import { pageForIncident } from './page-for-incident.ts'
import { lifecycleOf, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** It was not over, although it was resolved or only watched any more: paging starts anew. */
export async function reopenIncident(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  by: ActorRef,
  because?: string,
): Promise<void> {
  if (await takeUpAgain(tx, row, by, because ?? `${wordsFor(by)} reopened it.`)) {
    await pageForIncident(tx, paging, row)
  }
}

/** The same without paging: somebody has answered for it. False when it was open all the time. */
export async function takeUpAgain(tx: Tx, row: IncidentRow, by: ActorRef, because: string): Promise<boolean> {
  const incident = lifecycleOf(row)
  const decision = isWatched(row) ? setStatus(incident, 'investigating', tx.now) : reopen(incident)
  if (!(await applyDecision(tx, row, decision))) return false
  tell(tx, row.id, 'reopened', by, because, { details: { declared: row.declared_at !== null } })
  await endOpenEscalations(tx, [row.id], 'reopened')
  return true
}

export function isWatched({ status }: Pick<IncidentRow, 'status'>): boolean {
  return status === 'monitoring'
}
