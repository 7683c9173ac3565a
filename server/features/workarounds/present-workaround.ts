import type { Workaround } from '../../../api/workarounds.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { WorkaroundRow } from './store.ts'

export function presentWorkaround(row: WorkaroundRow): Workaround {
  return {
    number: row.number,
    what: row.what,
    undo: row.undo,
    applied_by: wordsFor(row.applied_by),
    applied_at: row.applied_at.toISOString(),
    undone_by: row.undone_by && wordsFor(row.undone_by),
    undone_at: row.undone_at?.toISOString() ?? null,
  }
}
