import { type Selectable, sql } from 'kysely'
import type { Swap, SwapState } from '../../../domain/swap/swap.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Place } from '../../http/place-cursor.ts'

export type SwapRow = Selectable<Tables['swaps']>

/** A swap and what it is called. */
export type KeptSwap = Swap & { id: string; schedule: string; standing: string }

export async function insertSwap(tx: Tx, row: Omit<SwapRow, 'declined_by'>): Promise<SwapRow> {
  return await tx.db.insertInto('swaps').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function lockSwap(tx: Tx, id: string, schedule: string): Promise<SwapRow | null> {
  const row = await tx.db
    .selectFrom('swaps')
    .selectAll()
    .where('id', '=', id)
    .where('schedule_id', '=', schedule)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function lockSwaps(tx: Tx, ids: string[]): Promise<SwapRow[]> {
  return await tx.db
    .selectFrom('swaps')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

type Changed = Pick<Swap, 'state' | 'declinedBy' | 'acceptedBy'>

export async function saveAnswer(tx: Tx, row: SwapRow, changed: Changed): Promise<SwapRow> {
  const hasEnded = changed.state !== 'open' && changed.state !== 'accepted'
  return await tx.db
    .updateTable('swaps')
    .set({
      state: changed.state,
      declined_by: [...changed.declinedBy],
      accepted_by: changed.acceptedBy,
      accepted_at: changed.acceptedBy === null ? null : (row.accepted_at ?? tx.now),
      ended_at: hasEnded ? tx.now : null,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export type Wanted = {
  schedule?: string | undefined
  person?: string | undefined
  states?: SwapState[] | undefined
  before?: Place | undefined
  limit: number
}

/** Newest first. */
export async function findSwaps(
  tx: Tx,
  { schedule, person, states, before, limit }: Wanted,
): Promise<SwapRow[]> {
  let query = tx.db.selectFrom('swaps').selectAll()
  if (schedule !== undefined) query = query.where('schedule_id', '=', schedule)
  if (states !== undefined) query = query.where('state', 'in', states)
  if (person !== undefined)
    query = query.where(sql<boolean>`(asked_by = ${person} or ${person} = any(candidates))`)
  if (before) query = query.where(sql<boolean>`(created_at, id) < (${before.at}::timestamptz, ${before.id})`)
  return await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export async function findSwap(tx: Tx, id: string): Promise<SwapRow | null> {
  return (await tx.db.selectFrom('swaps').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The row in the words of the rules. */
export function swapOf(row: SwapRow): KeptSwap {
  const { return_starts_at: startsAt, return_ends_at: endsAt } = row
  return {
    id: row.id,
    schedule: row.schedule_id,
    state: row.state,
    askedBy: row.asked_by,
    candidates: row.candidates,
    declinedBy: row.declined_by,
    acceptedBy: row.accepted_by,
    needsApproval: row.needs_approval,
    asked: { startsAt: row.starts_at, endsAt: row.ends_at },
    inReturn: startsAt && endsAt ? { startsAt, endsAt } : null,
    expiresAt: row.expires_at,
    standing: row.standing,
  }
}
