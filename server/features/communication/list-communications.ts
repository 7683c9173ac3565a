import type { z } from 'zod'
import type { ExpectedCommunication, listCommunications as contract } from '../../../api/communications.ts'
import { dueAt, type Expected, overdueAt, stateAt } from '../../../domain/communication/plan.ts'
import type { Tx } from '../../database/transaction.ts'
import { idOf } from '../alerts/list-cursor.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { expectedOf } from './expected-store.ts'
import { presentCommunications } from './present-communication.ts'
import { closingNoteOf, communicationsOf } from './store.ts'

export async function listCommunications(
  tx: Tx,
  row: IncidentRow,
  { cursor, limit }: z.output<typeof contract.query>,
): Promise<z.input<typeof contract.answer>> {
  const before = cursor === undefined ? null : idOf(cursor)
  const rows = await communicationsOf(tx, row.id, { before, limit: limit + 1 })
  const expected = await expectedOf(tx, row.id)
  return {
    plan: expected.map((one) => present(one, tx.now)),
    closing_note: await closingNoteOf(tx, row.id),
    items: await presentCommunications(tx, rows.slice(0, limit)),
    next_cursor: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
  }
}

function present(one: Expected, now: Date): ExpectedCommunication {
  const { audience, template, start } = one
  return {
    audience,
    template,
    start,
    state: stateAt(one, now),
    due_at: dueAt(one).toISOString(),
    overdue_at: overdueAt(one).toISOString(),
    sent_at: one.state === 'sent' ? one.sentAt.toISOString() : null,
  }
}
