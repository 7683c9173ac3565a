import type { Tx } from '../../database/transaction.ts'
import { type Editing, editNotes } from './edit-notes.ts'

export async function addNote(tx: Tx, asked: Editing & { body: { text: string } }): Promise<void> {
  const { text } = asked.body
  await editNotes(tx, asked, (before) => (before.trim() === '' ? text : `${before}\n\n${text}`))
}
