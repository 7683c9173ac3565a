import type { ActorRef } from '../../../domain/incident/actor.ts'
import { merge } from '../../../domain/incident/ending.ts'
import { mergedRoles } from '../../../domain/incident/merged-roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { moveAlerts } from '../alerts/store.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import { applyDecision } from './change-incident.ts'
import { lifecycleOf, moveChildren, nameOf, saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** What belongs to it moves into the other incident, which keeps its state; its walk stops. Both are locked. */
export async function mergeIncident(
  tx: Tx,
  row: IncidentRow,
  into: IncidentRow,
  by: ActorRef,
): Promise<void> {
  const answer = merge(lifecycleOf(row), { id: nameOf(into.id), status: into.status })
  if (!(await applyDecision(tx, row, answer))) return
  const parent = row.parent_id === into.id ? null : row.parent_id
  await saveIncident(tx, row.id, { merged_into: into.id, parent_id: null })
  Object.assign(row, { merged_into: into.id, parent_id: null })
  const moved = await moveAlerts(tx, row.id, into.id)
  const children = await moveChildren(tx, row.id, into.id)
  await keepWhatItHad(tx, row, into, parent)
  await endOpenEscalations(tx, [row.id], 'merged')
  tell(tx, row.id, 'merged', by, `${wordsFor(by)} merged it into ${nameOf(into.id)}.`, {
    details: { declared: row.declared_at !== null },
  })
  tell(
    tx,
    into.id,
    'merged-in',
    by,
    `${wordsFor(by)} merged ${nameOf(row.id)} into it; ${moved === 1 ? 'one alert' : `${moved} alerts`} came along.`,
    { details: { from: nameOf(row.id), alerts: moved, children } },
  )
}

async function keepWhatItHad(
  tx: Tx,
  row: IncidentRow,
  into: IncidentRow,
  parent: string | null,
): Promise<void> {
  const kept = {
    roles: mergedRoles(into.roles, row.roles),
    tags: [...new Set([...into.tags, ...row.tags])].toSorted(),
    // What is secret does not come to light because it turns out to be the same as something open.
    private: into.private || row.private,
    parent_id: into.parent_id === row.id ? parent : (into.parent_id ?? parent),
  }
  await saveIncident(tx, into.id, { ...kept, roles: JSON.stringify(kept.roles) })
  Object.assign(into, kept)
}
