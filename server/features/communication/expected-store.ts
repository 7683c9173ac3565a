import { randomUUIDv7 } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Audience } from '../../../domain/communication/audience.ts'
import { type Expected, type NewExpected, overdueAt } from '../../../domain/communication/plan.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'

type Row = Selectable<Tables['expected_communications']>

/** What has to be there first comes first. */
export async function expectedOf(tx: Tx, incidentId: string): Promise<Expected[]> {
  const rows = await tx.db
    .selectFrom('expected_communications')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('overdue_at')
    .orderBy(sql`template collate "C"`)
    .execute()
  return rows.map(expectedIn)
}

/** The one with that id, if it is still expected; locked. */
export async function lockOpenExpected(
  tx: Tx,
  id: string,
): Promise<(Expected & { incident: string }) | null> {
  const row = await tx.db
    .selectFrom('expected_communications')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst()
  return row ? { ...expectedIn(row), incident: row.incident_id } : null
}

/** Answers what is expected now, with the ids. */
export function insertExpected(tx: Tx, incidentId: string, all: readonly NewExpected[]): Expected[] {
  const added = all.map((one): Expected => ({ ...one, id: randomUUIDv7(), state: 'open' }))
  insertRows(
    tx,
    'expected_communications',
    added.map((one) => ({
      id: one.id,
      incident_id: incidentId,
      audience: one.audience,
      template: one.template,
      start: one.start,
      again: one.again,
      state: 'open',
      sent_at: null,
      since: one.since,
      ...boundsOf(one),
    })),
  )
  return added
}

export function rebindExpected(tx: Tx, all: readonly Pick<Expected, 'id' | 'since' | 'bounds'>[]): void {
  updateRows(
    tx,
    'expected_communications',
    all.map((one) => ({ id: one.id, ...boundsOf(one) })),
  )
}

export function dropExpected(tx: Tx, ids: readonly string[]): void {
  updateRows(
    tx,
    'expected_communications',
    ids.map((id) => ({ id, state: 'dropped' })),
  )
}

/** What was expected for these is there. Answers whether anything was. */
export async function markSent(
  tx: Tx,
  incidentId: string,
  { audience, template }: { audience: Audience; template: string },
): Promise<Expected[]> {
  const rows = await tx.db
    .updateTable('expected_communications')
    .set({ state: 'sent', sent_at: tx.now })
    .where('incident_id', '=', incidentId)
    .where('audience', '=', audience)
    .where('template', '=', template)
    .where('state', '=', 'open')
    .returningAll()
    .execute()
  return rows.map(expectedIn)
}

function boundsOf(one: Pick<Expected, 'since' | 'bounds'>) {
  const [due_minutes, overdue_minutes] = one.bounds
  return { due_minutes, overdue_minutes, overdue_at: overdueAt(one) }
}

function expectedIn(row: Row): Expected {
  const { id, audience, template, start, since, again, state, sent_at: sentAt } = row
  const bounds = [row.due_minutes, row.overdue_minutes] as const
  const one = { id, audience, template, start, since, bounds, again }
  if (state === 'sent') return { ...one, state, sentAt: sentAt ?? since }
  return { ...one, state }
}
