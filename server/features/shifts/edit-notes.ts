import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { mayEdit } from '../../../domain/shift/confirm.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { record } from '../timeline/record.ts'
import { confirmationsOf, lockHandOver, saveNotes } from './hand-over-store.ts'
import { missing, versionOf } from './present-hand-over.ts'

export type Editing = { params: { id: string }; actor: Actor; ifMatch: string | null }

/** Confirmations were for the text before. */
export async function editNotes(
  tx: Tx,
  { params: { id }, actor, ifMatch }: Editing,
  write: (before: string) => string,
): Promise<void> {
  const row = await lockHandOver(tx, id)
  if (!row) throw missing(id)
  if (ifMatch !== null && ifMatch !== '*' && ifMatch.replace(/^W\//, '') !== `"${versionOf(row)}"`)
    throw new Refused(
      'changed-meanwhile',
      'Somebody else wrote into it; read it again and add what is yours.',
    )
  const confirmed = (await confirmationsOf(tx, [id])).get(id) ?? []
  const permission = mayEdit(
    row,
    confirmed.map(({ person }) => person),
  )
  if (!permission.ok) throw new Refused('conflict', permission.because)
  await saveNotes(tx, id, write(row.notes))
  record(tx, {
    stream: `schedule:${row.schedule_id}`,
    kind: 'ACTION',
    event: 'hand-over-edited',
    actor: refOf(actor),
    text: 'Notes of the hand-over were edited.',
    details: { hand_over: id, confirmations_taken_back: confirmed.map(({ person }) => person) },
  })
}
