import type { ChangeRequest } from '../../../api/change-requests.ts'
import { Refused } from '../../../api/problem.ts'
import { mayDecide } from '../../../domain/change-request/decide.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { holdersOf } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { presentRequest } from './present-request.ts'
import { findChangeRequest, saveDecision, type ChangeRequestRow } from './store.ts'

type Asked = {
  number: number
  state: 'approved' | 'declined'
  /** Why it is declined. */
  reason: string | null
  /** Why it is not the commander who decides. */
  override: string | null
}

export async function decideRequest(
  tx: Tx,
  incident: IncidentRow,
  by: ActorRef,
  { number, state, reason, override }: Asked,
): Promise<ChangeRequest> {
  const name = nameOf(incident.id)
  const row = await findChangeRequest(tx, incident.id, number)
  if (!row) throw new Refused('not-found', `${name} has no request ${number} for a change.`)
  if (!isOpen(incident))
    throw new Refused('conflict', `${name} is ${incident.status}; there is nothing to approve.`)
  const decision = mayDecide({
    state: row.state,
    commanders: holdersOf(incident.roles, 'ic'),
    person: by.kind === 'person' ? by.id : null,
    override,
  })
  if (!decision.ok) throw new Refused(decision.code === 'guard' ? 'guarded' : 'conflict', decision.because)
  const { overridden } = decision
  const why = [reason, overridden ? override : null].filter((text) => text !== null).join('; ') || null
  const decided = { state, decided_at: tx.now, reason: why, overridden }
  await saveDecision(tx, row, { ...decided, decided_by: JSON.stringify(by) })
  const words = `${wordsFor(by)} ${state} change ${number}${overridden ? ' in place of the commander' : ''}: ${row.what}`
  tell(tx, incident.id, `change-${state}`, by, `${words}${why === null ? '' : ` (${why})`}`, {
    kind: 'DECISION',
    details: { request: number, ...(why !== null && { reason: why }), overridden },
  })
  const decidedRow = { ...row, ...decided, decided_by: by }
  await tellAsker(tx, incident, decidedRow)
  return presentRequest(decidedRow)
}

async function tellAsker(tx: Tx, { id, ...incident }: IncidentRow, row: ChangeRequestRow): Promise<void> {
  const { asked_by: asker, decided_by: by, number, state, reason } = row
  if (asker.kind !== 'person' || by === null) return
  // What leaves the system does not tell what a private incident is about.
  const why = reason === null || incident.private ? '.' : `: ${reason}`
  await tellPeople(tx, [asker.id], {
    subject: `${nameOf(id)}: change ${number}`,
    text: `${wordsFor(by)} ${state} your change ${number}${why}`,
  })
}
