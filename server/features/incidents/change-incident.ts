import { allow, type Action, type Actor } from '../../../domain/access/policy-table.ts'
import type { Answer } from '../../../domain/incident/lifecycle.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import {
  columnsOf,
  findIncidentId,
  lockIncident,
  participantsOf,
  readIncident,
  saveIncident,
  type IncidentRow,
} from './store.ts'

/** The incident of that name, locked, if the actor may do this to it. What is hidden from them is not there. */
export async function lockFor(tx: Tx, actor: Actor, action: Action, name: string): Promise<IncidentRow> {
  return await permitted(tx, actor, action, name, lockIncident)
}

export async function readFor(tx: Tx, actor: Actor, action: Action, name: string): Promise<IncidentRow> {
  return await permitted(tx, actor, action, name, readIncident)
}

async function permitted(
  tx: Tx,
  actor: Actor,
  action: Action,
  name: string,
  load: (tx: Tx, id: string) => Promise<IncidentRow | null>,
): Promise<IncidentRow> {
  const id = await findIncidentId(tx, name)
  const row = id === null ? null : await load(tx, id)
  if (!row) throw new Refused('not-found', `There is no incident ${name}.`)
  const participants = row.private ? await participantsOf(tx, row) : []
  const subject = { incident: row.id, team: row.team_id, private: row.private, participants }
  requireAllowed(allow(actor, action, subject))
  return row
}

/**
 * Saves what the lifecycle decided; answers whether anything changed. A refusal is thrown in its own words. Whoever
 * moves an incident on ends its snooze.
 */
export async function applyDecision(tx: Tx, row: IncidentRow, answer: Answer): Promise<boolean> {
  if (!answer.ok) throw new Refused(answer.code === 'guard' ? 'guarded' : 'conflict', answer.because)
  if (!answer.changed) return false
  const columns = { ...columnsOf(answer.incident), ...(answer.incident.status && { snoozed_until: null }) }
  await saveIncident(tx, row.id, columns)
  Object.assign(row, columns)
  return true
}
