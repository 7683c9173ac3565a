import type { ActorRef } from '../../../domain/incident/actor.ts'
import { closeAfterMinutes, resolve, unconfirmed, type Resolution } from '../../../domain/incident/ending.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { resolveAlertsOf } from '../alerts/store.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import { readSettings } from '../settings/read-settings.ts'
import { SYSTEM } from '../timeline/record.ts'
import { applyDecision } from './change-incident.ts'
import { closeJob } from './jobs.ts'
import { openChildren } from './set-parent.ts'
import { lifecycleOf, nameOf, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** The trouble is over: its alerts are resolved in the same transaction, and nobody is paged any more. */
export async function resolveIncident(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  resolution: Omit<Resolution, 'stabilityMinutes'>,
): Promise<void> {
  const { scheme } = await readSettings(tx)
  const { stabilityMinutes } = levelOf(scheme, row.severity_rank)
  const answer = resolve(lifecycleOf(row), tx.now, { ...resolution, stabilityMinutes })
  if (!(await applyDecision(tx, row, answer))) return
  await resolveAlertsOf(tx, [row.id])
  await afterResolving(tx, row)
  const why = resolution.override ? ` The guard was overridden: ${resolution.override}` : ''
  const outcome = row.outcome ? ` as ${row.outcome}` : ''
  tell(tx, row.id, 'resolved', by, `${wordsFor(by)} resolved it${outcome}.${why}`, {
    details: {
      outcome: row.outcome,
      declared: row.declared_at !== null,
      ...(resolution.override && overridden(resolution, resolution.override)),
    },
  })
  await tellOfChildren(tx, row)
}

/** What was not confirmed stands beside the reason for which it was resolved all the same. */
function overridden(resolution: Resolution, override: string) {
  return { override, unconfirmed: unconfirmed(resolution) }
}

/** The parent is over; what is below it may not be. */
async function tellOfChildren(tx: Tx, row: IncidentRow): Promise<void> {
  const children = await openChildren(tx, row.id)
  if (children.length === 0) return
  const names = children.map(({ id }) => nameOf(id))
  tell(tx, row.id, 'children-open', SYSTEM, `Still open below it: ${names.join(', ')}.`, {
    kind: 'NOTIFICATION',
    details: { children: names },
  })
  for (const child of children) {
    const text = `${nameOf(row.id)}, which it is below, was resolved; look whether this is over, too.`
    tell(tx, child.id, 'parent-resolved', SYSTEM, text, { kind: 'NOTIFICATION' })
  }
}

/** What every resolution brings about, whoever it comes from. */
export async function afterResolving(tx: Tx, row: IncidentRow): Promise<void> {
  await endOpenEscalations(tx, [row.id], 'resolved')
  if (row.declared_at || !row.resolved_at) return
  const payload = { incident: row.id, resolvedAt: row.resolved_at.toISOString() }
  enqueue(tx, closeJob, payload, { runAt: after(row.resolved_at, { minutes: closeAfterMinutes }) })
}
