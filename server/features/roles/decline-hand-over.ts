import type { Actor } from '../../../domain/access/policy-table.ts'
import { roles } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { saveHandOver, type HandOverRow } from './hand-over-store.ts'
import { openHandOver } from './open-hand-over.ts'
import { requireAsked } from './require-asked.ts'

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
