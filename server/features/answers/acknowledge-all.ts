import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { acknowledgeIncident } from '../incidents/acknowledge-incident.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { lockAnswered } from './lock-answered.ts'

/** `over`: it was resolved before. `nobody-left`: it has no escalation that could go on. */
export type Answered = { row: IncidentRow; outcome: 'done' | 'over' | 'nobody-left' }

export async function acknowledgeAll(tx: Tx, incidentIds: string[], by: ActorRef): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const row of await lockAnswered(tx, incidentIds)) {
    if (isOpen(row)) await acknowledgeIncident(tx, row, by)
    answered.push({ row, outcome: isOpen(row) ? 'done' : 'over' })
  }
  return answered
}
