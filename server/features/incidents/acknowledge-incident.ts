import type { ActorRef } from '../../../domain/incident/actor.ts'
import { acknowledge } from '../../../domain/incident/lifecycle.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { acknowledgeAlertsOf } from '../alerts/store.ts'
import { cancelPagesBeside } from '../escalations/beside-store.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import { readSettings } from '../settings/read-settings.ts'
import { applyDecision } from './change-incident.ts'
import { staleJob } from './jobs.ts'
import { noteAnswer } from './note-answer.ts'
import { lifecycleOf, saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** Somebody answers: everybody's paging for it stops. Again is harmless; the first acknowledgement counts. */
export async function acknowledgeIncident(tx: Tx, row: IncidentRow, by: ActorRef): Promise<void> {
  const wasSnoozed = row.snoozed_until !== null
  const changed = await applyDecision(tx, row, acknowledge(lifecycleOf(row), tx.now))
  const stopped = await endOpenEscalations(tx, [row.id], 'acknowledged')
  const cancelled = await cancelPagesBeside(tx, row.id)
  if (!changed && !wasSnoozed && stopped.length + cancelled === 0) return await noteAnswer(tx, row, by)
  const answered = { answered_at: tx.now, snoozed_until: null }
  await saveIncident(tx, row.id, answered)
  Object.assign(row, answered)
  await acknowledgeAlertsOf(tx, row.id)
  const details = wasSnoozed ? { snoozed: true } : {}
  tell(tx, row.id, 'acknowledged', by, `${wordsFor(by)} acknowledged.`, { details })
  const { staleAcknowledgementMinutes: minutes } = await readSettings(tx)
  if (minutes === null) return
  const payload = { incident: row.id, answeredAt: tx.now.toISOString() }
  enqueue(tx, staleJob, payload, { runAt: after(tx.now, { minutes }) })
}
