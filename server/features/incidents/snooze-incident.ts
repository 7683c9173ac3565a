import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen, unacknowledge } from '../../../domain/incident/lifecycle.ts'
import { after } from '../../../domain/time/instant.ts'
import { timeText } from '../../../domain/time/time-text.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { applyDecision } from './change-incident.ts'
import { wakeJob } from './jobs.ts'
import { pageForIncident } from './page-for-incident.ts'
import { lifecycleOf, nameOf, saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** Its paging is silent for a while and then starts anew, whatever was acknowledged. */
export async function snoozeIncident(tx: Tx, row: IncidentRow, by: ActorRef, minutes: number): Promise<void> {
  if (!isOpen(row))
    throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; there is no paging to snooze.`)
  const until = after(tx.now, { minutes })
  await saveIncident(tx, row.id, { snoozed_until: until })
  row.snoozed_until = until
  await endOpenEscalations(tx, [row.id], 'snoozed')
  enqueue(tx, wakeJob, { incident: row.id, until: until.toISOString() }, { runAt: until })
  tell(tx, row.id, 'snoozed', by, `${wordsFor(by)} snoozed it until ${timeText(until)}.`, {
    details: { until: until.toISOString() },
  })
}

export async function endSnooze(tx: Tx, paging: Paging, row: IncidentRow): Promise<void> {
  await saveIncident(tx, row.id, { snoozed_until: null })
  row.snoozed_until = null
  if (!isOpen(row)) return
  if (row.status === 'acknowledged') await applyDecision(tx, row, unacknowledge(lifecycleOf(row)))
  tell(tx, row.id, 'snooze-ended', SYSTEM, 'The snooze ended; paging starts anew.', { kind: 'NOTIFICATION' })
  await pageForIncident(tx, paging, row)
}
