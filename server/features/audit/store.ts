import type { Selectable } from 'kysely'
import type { Content } from '../../../domain/audit/chain.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

type Details = { details: Record<string, Content> }
export type AuditRow = Omit<Selectable<Tables['audit_log']>, 'details'> & Details

export async function newestEntries(
  tx: Tx,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditRow[]> {
  let query = tx.db.selectFrom('audit_log').selectAll().$narrowType<Details>()
  if (before !== null) query = query.where('number', '<', String(before))
  return await query.orderBy('number', 'desc').limit(limit).execute()
}

export async function entriesAfter(tx: Tx, number: number, limit: number): Promise<AuditRow[]> {
  return await tx.db
    .selectFrom('audit_log')
    .selectAll()
    .$narrowType<Details>()
    .where('number', '>', String(number))
    .orderBy('number')
    .limit(limit)
    .execute()
}
