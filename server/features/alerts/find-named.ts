import { sql } from 'kysely'
import { idsOfNumber } from '../../../domain/alerting/alert-number.ts'
import type { AlertName } from '../../../domain/alerting/signal.ts'
import type { Tx } from '../../database/transaction.ts'
import { isId } from './list-cursor.ts'
import type { AlertRow } from './store.ts'

/** An integration's alert of that name. A key means its open alert, else the last one that it had. */
export async function findNamed(
  tx: Tx,
  integration: string,
  { by, name }: AlertName,
): Promise<AlertRow | null> {
  if (by === 'key') return await ofKey(tx, integration, name)
  const ids = by === 'number' ? idsOfNumber(name) : isId(name) ? { first: name, last: name } : null
  if (!ids) return null
  const rows = await tx.db
    .selectFrom('alerts')
    .selectAll()
    .where('id', '>=', ids.first)
    .where('id', '<=', ids.last)
    .where('integration_id', '=', integration)
    .limit(2)
    .execute()
  // Two alerts of one instant may share a number, and then it means neither.
  return rows.length === 1 ? (rows[0] ?? null) : null
}

async function ofKey(tx: Tx, integration: string, key: string): Promise<AlertRow | null> {
  const own = sql`integration_id = ${integration} and dedup_key = ${key}`
  const { rows } = await sql<AlertRow>`
    select * from alerts where id = coalesce(
      (select id from alerts where ${own} and status <> 'resolved'),
      (select id from alerts where ${own} and status = 'resolved' order by resolved_at desc limit 1))`.execute(
    tx.db,
  )
  return rows[0] ?? null
}
