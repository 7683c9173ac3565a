import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { roles } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { giveRoles } from './give-roles.ts'
import { findHandOver, saveHandOver, type HandOverRow } from './hand-over-store.ts'
import { passedOn } from './passed-on.ts'

/** The role is theirs from now on. */
export async function acceptHandOver(
  tx: Tx,
  row: IncidentRow,
  actor: Actor,
  number: number,
): Promise<HandOverRow> {
  const offered = await openHandOver(tx, row, number)
  requireAsked(actor, offered)
  if (!isOpen(row)) throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; its roles stay.`)
  const { roles: after, changes } = passedOn(row, offered)
  const accepted = await saveHandOver(tx, offered, { state: 'accepted', answered_at: tx.now })
  const { role, from_person: from, to_person: to } = offered
  await giveRoles(tx, row, {
    by: refOf(actor),
    after,
    changes,
    because: `, handed over by ${from}`,
    details: { hand_over: number, from },
  })
  await tellPeople(tx, [from], {
    subject: `${nameOf(row.id)}: ${to} took over`,
    text: `${to} is ${roles[role].title} of ${nameOf(row.id)} now.`,
  })
  return accepted
}

/** Everything stays as it is; who holds the role hears why. */
export async function declineHandOver(
  tx: Tx,
  row: IncidentRow,
  actor: Actor,
  { number, reason }: { number: number; reason: string | null },
): Promise<HandOverRow> {
  const offered = await openHandOver(tx, row, number)
  requireAsked(actor, offered)
  const { role, from_person: from, to_person: to } = offered
  const why = reason === null ? '' : `: ${reason}`
  tell(
    tx,
    row.id,
    'hand-over-declined',
    refOf(actor),
    `${to} did not take over as ${roles[role].title}${why}. It stays with ${from}.`,
    {
      details: { number, role, reason },
    },
  )
  await tellPeople(tx, [from], {
    subject: `${nameOf(row.id)}: ${to} did not take over`,
    text: `You are still ${roles[role].title} of ${nameOf(row.id)}.${row.private || reason === null ? '' : ` ${to}: ${reason}`}`,
  })
  return await saveHandOver(tx, offered, { state: 'declined', answered_at: tx.now, reason })
}

export async function withdrawHandOver(
  tx: Tx,
  row: IncidentRow,
  actor: Actor,
  number: number,
): Promise<HandOverRow> {
  const offered = await openHandOver(tx, row, number)
  const by = refOf(actor)
  const { role, to_person: to } = offered
  tell(
    tx,
    row.id,
    'hand-over-withdrawn',
    by,
    `${wordsFor(by)} took back the offer to ${to} to be ${roles[role].title}.`,
    {
      details: { number, role },
    },
  )
  return await saveHandOver(tx, offered, { state: 'withdrawn', answered_at: tx.now })
}

/** The offer that nobody has answered; its incident is locked. */
export async function openHandOver(tx: Tx, row: IncidentRow, number: number): Promise<HandOverRow> {
  const found = await findHandOver(tx, row.id, number)
  if (!found) throw new Refused('not-found', `${nameOf(row.id)} has no hand-over ${number}.`)
  if (found.state === 'offered') return found
  throw new Refused('conflict', `Hand-over ${number} was ${found.state} already.`)
}

/** Only who is asked can say yes or no; administrators may in their place. */
function requireAsked(actor: Actor, { to_person: to }: HandOverRow): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'token' && (actor.person === to || actor.role === 'admin')) return
  throw new Refused('forbidden', `Only ${to} can answer this.`)
}
