import type { Swap } from '../../../api/swaps.ts'
import { type SwapRow, swapOf } from './store.ts'

export function presentSwap(row: SwapRow): Swap {
  const { inReturn } = swapOf(row)
  return {
    id: row.id,
    schedule: row.schedule_id,
    kind: inReturn ? 'swap' : 'cover',
    state: row.state,
    asked_by: row.asked_by,
    candidates: row.candidates,
    declined_by: row.declined_by,
    starts_at: row.starts_at.toISOString(),
    ends_at: row.ends_at.toISOString(),
    in_return: inReturn && {
      starts_at: inReturn.startsAt.toISOString(),
      ends_at: inReturn.endsAt.toISOString(),
    },
    note: row.note,
    needs_approval: row.needs_approval,
    accepted_by: row.accepted_by,
    accepted_at: row.accepted_at?.toISOString() ?? null,
    ended_at: row.ended_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
  }
}
