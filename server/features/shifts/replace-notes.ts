import type { Tx } from '../../database/transaction.ts'
import { type Editing, editNotes } from './edit-notes.ts'

export async function replaceNotes(tx: Tx, asked: Editing & { body: { notes: string } }): Promise<void> {
  await editNotes(tx, asked, () => asked.body.notes)
}
