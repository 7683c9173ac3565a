import type { Schedule } from '../../../domain/organisation/document.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { versionOf } from '../organisation/write-resource.ts'
import type { DraftRow } from './store.ts'

export function presentDraft(draft: DraftRow, schedule: Schedule) {
  return {
    id: draft.id,
    schedule: draft.schedule_id,
    content: draft.content,
    author: wordsFor(draft.author),
    note: draft.note,
    created_at: draft.created_at.toISOString(),
    updated_at: draft.updated_at.toISOString(),
    stale: isStale(draft, schedule),
  }
}

/** Of a schedule that is not any more what it was when the draft was written. */
export function isStale({ base }: DraftRow, schedule: Schedule): boolean {
  return base !== versionOf(schedule)
}
