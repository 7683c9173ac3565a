import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { incidentStream } from '../timeline/record.ts'
import { findAttachment, type AttachmentRow } from './attachment-store.ts'

export async function requireAttachment(tx: Tx, row: IncidentRow, id: string): Promise<AttachmentRow> {
  const found = await findAttachment(tx, incidentStream(row.id), id)
  if (found) return found
  throw new Refused('not-found', `${nameOf(row.id)} has no attachment ${id}.`)
}
