import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { mayEdit } from '../../../domain/shift/confirm.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { record } from '../timeline/record.ts'
import { confirmationsOf, lockHandOver, saveNotes } from './hand-over-store.ts'
import { missing, versionOf } from './present-hand-over.ts'

type Asked = { params: { id: string }; actor: Actor; ifMatch: string | null }

export async function replaceNotes(tx: Tx, asked: Asked & { body: { notes: string } }): Promise<void> {
  await edit(tx, asked, () => asked.body.notes)
}

export async function addNote(tx: Tx, asked: Asked & { body: { text: string } }): Promise<void> {
  await edit(tx, asked, (before) =>
    before.trim() === '' ? asked.body.text : `${before}\n\n${asked.body.text}`,
  )
}

async function edit(
  tx: Tx,
  { params: { id }, actor, ifMatch }: Asked,
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
