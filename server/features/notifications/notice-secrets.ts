import { sql } from 'kysely'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { secretOf } from './secret-of.ts'
import type { DeliveryRow } from './store.ts'

/** The webhook secrets of notices, by method. */
export async function loadNoticeSecrets(
  tx: Tx,
  seal: Seal,
  deliveries: DeliveryRow[],
): Promise<Map<string, string | null>> {
  const methods = deliveries.flatMap(({ kind, method_id }) => (kind === 'notice' ? [method_id] : []))
  if (methods.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('contact_methods')
    .select(['id as method_id', 'sealed_secret'])
    .where('id', '=', sql<string>`any(${methods}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.method_id, secretOf(seal, row)]))
}
