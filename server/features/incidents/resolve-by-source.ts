import type { ActorRef } from '../../../domain/incident/actor.ts'
import { resolve } from '../../../domain/incident/ending.ts'
import { isOpen, setStatus } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentsWithOpenAlerts } from '../alerts/store.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import { applyDecision } from './change-incident.ts'
import { afterResolving } from './resolve-incident.ts'
import { lifecycleOf, lockIncidents, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** When the source, or somebody in its place, has resolved the last open alert, an undeclared incident is resolved and a declared one is watched. */
export async function resolveBySource(tx: Tx, incidentIds: string[], by: ActorRef): Promise<void> {
  if (incidentIds.length === 0) return
  const rows = await lockIncidents(tx, incidentIds)
  const stillFiring = await incidentsWithOpenAlerts(tx, incidentIds)
  for (const row of rows) if (isOpen(row) && !stillFiring.has(row.id)) await endOne(tx, row, by)
}

async function endOne(tx: Tx, row: IncidentRow, by: ActorRef): Promise<void> {
  if (!row.declared_at) {
    await applyDecision(tx, row, resolve(lifecycleOf(row), tx.now))
    await afterResolving(tx, row)
    tell(tx, row.id, 'resolved', by, `${who(by)} resolved its last open alert.`, { kind: 'NOTIFICATION' })
    return
  }
  const changed = await applyDecision(tx, row, setStatus(lifecycleOf(row), 'monitoring', tx.now))
  if (!changed) return
  await endOpenEscalations(tx, [row.id], 'monitoring')
  const text = `${who(by)} resolved its last open alert; watch it, then resolve the incident.`
  tell(tx, row.id, 'status-changed', by, text, { kind: 'NOTIFICATION', details: { status: 'monitoring' } })
}

function who(by: ActorRef): string {
  return by.kind === 'integration' ? 'The source' : wordsFor(by)
}
