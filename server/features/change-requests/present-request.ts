import type { ChangeRequest } from '../../../api/change-requests.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { ChangeRequestRow } from './store.ts'

export function presentRequest(row: ChangeRequestRow): ChangeRequest {
  return {
    number: row.number,
    what: row.what,
    undo: row.undo,
    state: row.state,
    asked_by: wordsFor(row.asked_by),
    asked_at: row.asked_at.toISOString(),
    decided_by: row.decided_by && wordsFor(row.decided_by),
    decided_at: row.decided_at?.toISOString() ?? null,
    reason: row.reason,
    overridden: row.overridden,
  }
}
