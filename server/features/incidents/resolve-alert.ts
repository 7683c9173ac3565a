import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { resolveAlert as saveResolved } from '../alerts/store.ts'
import { record } from '../timeline/record.ts'
import { lockFor } from './change-incident.ts'
import { lockAlertFor } from './lock-alert-for.ts'
import { resolveBySource } from './resolve-by-source.ts'

/** Somebody says that the trouble is over, as its source would. Again is harmless. */
export async function resolveAlert(tx: Tx, actor: Actor, id: string): Promise<void> {
  const alert = await lockAlertFor(tx, actor, id)
  if (alert.status === 'resolved') return
  const by = refOf(actor)
  await saveResolved(tx, id)
  record(tx, {
    stream: `alert:${id}`,
    kind: 'ACTION',
    event: 'resolved',
    actor: by,
    text: `Resolved by hand: ${alert.summary}`,
  })
  if (alert.incident_id === null) return
  await lockFor(tx, actor, 'incident.edit', alert.incident_id)
  await resolveBySource(tx, [alert.incident_id], by)
}
