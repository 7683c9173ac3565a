import { type Selectable, sql } from 'kysely'
import type { Content } from '../../../domain/audit/chain.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

type Details = { details: Record<string, Content> }
export type AuditRow = Omit<Selectable<Tables['audit_log']>, 'details'> & Details

export type Filter = {
  action?: string | undefined
  actor?: string | undefined
  subject?: string | undefined
}

export async function newestEntries(
  tx: Tx,
  { before, limit, action, actor, subject }: Filter & { before: number | null; limit: number },
): Promise<AuditRow[]> {
  let query = tx.db.selectFrom('audit_log').selectAll().$narrowType<Details>()
  if (before !== null) query = query.where('number', '<', String(before))
  if (action !== undefined) query = query.where(sql<boolean>`starts_with(action, ${action})`)
  if (subject !== undefined) query = query.where(sql<boolean>`starts_with(subject, ${subject})`)
  if (actor !== undefined) query = query.where(sql<boolean>`${actor} in (actor->>'id', actor->>'name')`)
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
