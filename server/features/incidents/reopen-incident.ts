import type { ActorRef } from '../../../domain/incident/actor.ts'
import { close, merge, reopen } from '../../../domain/incident/ending.ts'
import { setStatus } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { moveAlerts } from '../alerts/store.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import { applyDecision } from './change-incident.ts'
import { leftWorkarounds } from './left-workarounds.ts'
import { pageForIncident } from './page-for-incident.ts'
import { lifecycleOf, nameOf, saveIncident, type IncidentRow } from './store.ts'
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

export async function closeIncident(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  override: string | null,
): Promise<void> {
  if (!(await applyDecision(tx, row, close(lifecycleOf(row), tx.now, { override })))) return
  const why = override ? ` The guard was overridden: ${override}` : ''
  const { text, details } = await leftWorkarounds(tx, row.id)
  tell(tx, row.id, 'closed', by, `${wordsFor(by)} closed it.${why}${text}`, {
    details: { declared: row.declared_at !== null, ...details },
  })
}

/** Its alerts move into the other incident, which keeps its state; the source's walk stops. Both are locked. */
export async function mergeIncident(
  tx: Tx,
  row: IncidentRow,
  into: IncidentRow,
  by: ActorRef,
): Promise<void> {
  const answer = merge(lifecycleOf(row), { id: nameOf(into.id), status: into.status })
  if (!(await applyDecision(tx, row, answer))) return
  await saveIncident(tx, row.id, { merged_into: into.id })
  row.merged_into = into.id
  const moved = await moveAlerts(tx, row.id, into.id)
  await endOpenEscalations(tx, [row.id], 'merged')
  tell(tx, row.id, 'merged', by, `${wordsFor(by)} merged it into ${nameOf(into.id)}.`, {
    details: { declared: row.declared_at !== null },
  })
  tell(
    tx,
    into.id,
    'merged-in',
    by,
    `${wordsFor(by)} merged ${nameOf(row.id)} into it; ${moved} alerts came along.`,
    {
      details: { from: nameOf(row.id), alerts: moved },
    },
  )
}
