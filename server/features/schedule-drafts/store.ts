import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

export type DraftRow = {
  id: string
  schedule_id: string
  base: string
  content: Schedule
  author: ActorRef
  note: string | null
  created_at: Date
  updated_at: Date
}

export async function draftsOf(tx: Tx, schedule: string): Promise<DraftRow[]> {
  return await tx.db
    .selectFrom('schedule_drafts')
    .selectAll()
    .where('schedule_id', '=', schedule)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function saveDraft(tx: Tx, { content, author, ...draft }: DraftRow): Promise<void> {
  const row = { ...draft, content: JSON.stringify(content), author: JSON.stringify(author) }
  const { id: _id, schedule_id: _schedule, created_at: _created, ...rewritten } = row
  await tx.db
    .insertInto('schedule_drafts')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rewritten))
    .execute()
}

export async function removeDraft(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('schedule_drafts').where('id', '=', id).execute()
}
