import type { Tx } from '../../database/transaction.ts'
import type { IncidentToPage, Paging } from '../notifications/page-people.ts'
import { fireSteps } from './fire-steps.ts'
import { latestEscalation, lockEscalations, type EscalationRow } from './store.ts'

/** Fires the next step of the incident's walk now and resumes it, even when somebody has acknowledged. */
export async function escalateNow(tx: Tx, paging: Paging, incidentId: string): Promise<EscalationRow | null> {
  const latest = await latestEscalation(tx, incidentId)
  if (!latest) return null
  const [walk] = await lockEscalations(tx, [latest.id])
  if (!walk) return null
  const { escalation } = walk
  const beyond = escalation.round > escalation.repeat
  // Once the steps are through, or where there are none, the catch-all begins anew.
  const resumed = { ended_at: null, ended_because: null, forced: true, catch_all_since: null }
  Object.assign(escalation, { ...resumed, ...(beyond && { step: 0 }) })
  await tx.db.updateTable('escalations').set(resumed).where('id', '=', escalation.id).execute()
  await endSnooze(tx, walk.incident)
  if (beyond && !escalation.fallback) await addRound(tx, escalation)
  await fireSteps(tx, paging, [walk])
  return escalation
}

/** A walk that goes on is not snoozed any more. */
async function endSnooze(tx: Tx, incident: IncidentToPage): Promise<void> {
  if (!incident.snoozed_until) return
  incident.snoozed_until = null
  await tx.db.updateTable('incidents').set({ snoozed_until: null }).where('id', '=', incident.id).execute()
}

/** Who escalates after the last walk wants the policy from its start; a page is unique per round, so it gets a new one. */
async function addRound(tx: Tx, escalation: EscalationRow): Promise<void> {
  escalation.repeat += 1
  escalation.round = escalation.repeat
  await tx.db
    .updateTable('escalations')
    .set({ repeat: escalation.repeat })
    .where('id', '=', escalation.id)
    .execute()
}
