import type { Actor } from '../../../domain/access/policy-table.ts'
import { roles } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { saveHandOver, type HandOverRow } from './hand-over-store.ts'
import { openHandOver } from './open-hand-over.ts'

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
