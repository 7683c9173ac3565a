import { type Expression, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { ActionState } from '../../../domain/action-item/action-item.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import { visibleTo } from '../incidents/store.ts'

export type ActionItemRow = Selectable<Tables['action_items']>

export type Position = { ended: boolean; dueAt: Date; id: string }

type Wanted = {
  states: ActionState[] | null
  overdue: boolean | null
  after: Position | null
  limit: number
  equal: {
    [C in 'owner' | 'team_id' | 'service_id' | 'incident_id' | 'priority' | 'category']: string | undefined
  }
}

/** What is to be done by its due time, then what has ended; of private incidents only for who sees those. */
export async function findActionItems(tx: Tx, actor: Actor, wanted: Wanted): Promise<ActionItemRow[]> {
  const { states, overdue, after, limit, equal } = wanted
  let query = tx.db.selectFrom('action_items').selectAll().where(seenBy(actor))
  if (states) query = query.where('state', 'in', states)
  if (overdue !== null)
    query = query.where(sql<boolean>`(ended_at is null and due_at < ${tx.now}) = ${overdue}::boolean`)
  for (const [column, value] of Object.entries(equal))
    if (value !== undefined) query = query.where(sql.ref(column), '=', value)
  if (after)
    query = query.where(
      sql<boolean>`(ended_at is not null, due_at, id) > (${after.ended}::boolean, ${after.dueAt}::timestamptz, ${after.id}::bigint)`,
    )
  return await query
    .orderBy(sql`ended_at is not null`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function findActionItem(tx: Tx, actor: Actor, id: string): Promise<ActionItemRow | null> {
  const found = tx.db.selectFrom('action_items').selectAll().where('id', '=', id).where(seenBy(actor))
  return (await found.executeTakeFirst()) ?? null
}

export async function lockActionItem(tx: Tx, id: string): Promise<ActionItemRow | null> {
  const found = tx.db.selectFrom('action_items').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

/** Whose origin this is, among those that were not dropped. */
export async function findByOrigin(
  tx: Tx,
  { kind, incident, number }: NonNullable<ActionItemRow['origin']>,
): Promise<ActionItemRow | null> {
  const query = tx.db.selectFrom('action_items').selectAll().where('state', '<>', 'dropped')
  const origin = JSON.stringify({ kind, incident, number })
  return (await query.where(sql<boolean>`origin = ${origin}::jsonb`).executeTakeFirst()) ?? null
}

export async function insertActionItem(
  tx: Tx,
  { origin, created_by: by, ...row }: Omit<ActionItemRow, 'id' | 'version' | 'ended_by'>,
): Promise<ActionItemRow> {
  return await tx.db
    .insertInto('action_items')
    .values({
      ...row,
      origin: origin && JSON.stringify(origin),
      created_by: JSON.stringify(by),
      ended_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function saveActionItem(
  tx: Tx,
  id: string,
  change: Updateable<Tables['action_items']>,
): Promise<ActionItemRow> {
  return await tx.db
    .updateTable('action_items')
    .set(change)
    .set('version', (set) => set('version', '+', 1))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Gives what is still to be done of one incident to another; answers which. */
export async function moveOpen(tx: Tx, from: string, into: string): Promise<ActionItemRow[]> {
  return await tx.db
    .updateTable('action_items')
    .set({ incident_id: into })
    .where('incident_id', '=', from)
    .where('ended_at', 'is', null)
    .returningAll()
    .execute()
}

/** Of a private incident only for who sees that. */
export function seenBy(actor: Actor): Expression<SqlBool> {
  return sql<boolean>`(incident_id is null or exists (
    select from incidents where incidents.id = action_items.incident_id and ${visibleTo(actor)}))`
}
