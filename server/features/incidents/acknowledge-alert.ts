import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { acknowledgeIncident } from './acknowledge-incident.ts'
import { lockFor } from './change-incident.ts'
import { lockAlertFor } from './lock-alert-for.ts'

/** Whoever acknowledges an alert answers for its incident: all paging for it stops. */
export async function acknowledgeAlert(tx: Tx, actor: Actor, id: string): Promise<void> {
  const alert = await lockAlertFor(tx, actor, id)
  if (alert.status === 'resolved')
    throw new Refused('conflict', 'This alert is resolved; nobody is paged for it.')
  if (alert.incident_id === null) {
    throw new Refused('conflict', 'This alert is suppressed; nobody is paged for it. It can be resolved.')
  }
  await acknowledgeIncident(
    tx,
    await lockFor(tx, actor, 'incident.acknowledge', alert.incident_id),
    refOf(actor),
  )
}
