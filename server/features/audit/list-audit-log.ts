import type { AuditEntry } from '../../../api/audit.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { newestEntries, type AuditRow, type Filter } from './store.ts'

type Page = { items: AuditEntry[]; next_cursor: string | null }

export async function listAuditLog(
  tx: Tx,
  { cursor, limit, ...wanted }: Filter & { cursor?: string | undefined; limit: number },
): Promise<Page> {
  const rows = await newestEntries(tx, { ...wanted, before: numberOf(cursor), limit: limit + 1 })
  const items = rows.slice(0, limit).map(present)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last ? String(last.number) : null }
}

function numberOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new Refused('invalid-request', 'cursor: this is not one of this list; leave it out to start anew.')
}

function present(row: AuditRow): AuditEntry {
  return { ...row, number: Number(row.number), at: row.at.toISOString() }
}
