import { randomUUIDv7 } from 'node:crypto'
import type { Policy, Position } from '../../../domain/escalation/policy.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentToPage, Paging } from '../notifications/page-people.ts'
import { walkOn } from './fire-steps.ts'
import type { EscalationRow } from './store.ts'

export type Start = {
  incident: IncidentToPage
  policyId: string | null
  /** Copied: an edit of the policy does not touch a walk that is under way. Without steps the catch-all is paged. */
  policy: Policy
  /** Where the walk begins; default: at the first step. */
  from?: Position
}

/** Starts to page for incidents: the first step fires in the same transaction. A level that pages nobody starts nothing. */
export async function startEscalations(tx: Tx, paging: Paging, starts: Start[]): Promise<void> {
  const walks = starts
    .filter(({ incident }) => incident.urgency !== null)
    .map(({ incident, policyId, policy, from = { round: 0, step: 0 } }) => ({
      incident,
      escalation: newEscalation(tx, incident.id, policyId, policy, from),
    }))
  await walkOn(tx, paging, walks)
  insertRows(
    tx,
    'escalations',
    walks.map(({ escalation }) => escalation),
  )
}

export function newEscalation(
  tx: Tx,
  incidentId: string,
  policyId: string | null,
  policy: Policy,
  from: Position,
): EscalationRow {
  return {
    id: randomUUIDv7(),
    incident_id: incidentId,
    policy_id: policyId,
    steps: policy.steps,
    repeat: policy.repeat,
    ...from,
    next_at: null,
    forced: false,
    started_at: tx.now,
    ended_at: null,
    ended_because: null,
    catch_all_since: null,
    catch_all_because: null,
    catch_all_round: 0,
  }
}
