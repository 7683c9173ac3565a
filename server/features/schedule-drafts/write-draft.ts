import { randomUUIDv7 } from 'node:crypto'
import { WrittenDraft } from '../../../api/schedule-drafts.ts'
import { Schedule } from '../../../api/schedules.ts'
import type { Organisation } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { type By, changeOrganisation } from '../organisation/change-organisation.ts'
import { mergePatch, readOrRefuse, versionOf, withId, writable } from '../organisation/write-resource.ts'
import { scheduleIn } from './find-draft.ts'
import { type DraftRow, saveDraft } from './store.ts'
import { withSchedule } from './with-schedule.ts'

type Written = { current: Organisation; schedule: string; body: unknown; before?: DraftRow }

/** Keeps what the schedule might become, checked as if it were applied. */
export async function writeDraft(
  tx: Tx,
  by: By,
  { current, schedule: id, body, before }: Written,
): Promise<DraftRow> {
  const { changes, note } = readOrRefuse(WrittenDraft, body)
  const schedule = scheduleIn(current, id)
  const content = readOrRefuse(Schedule, withId(id, writable(mergePatch(schedule, writable(changes)))))
  await changeOrganisation(tx, by, { current, ...withSchedule(current, content), dryRun: true })
  const draft: DraftRow = {
    id: before?.id ?? randomUUIDv7(),
    schedule_id: id,
    base: versionOf(schedule),
    content,
    author: refOf(by.actor),
    note,
    created_at: before?.created_at ?? tx.now,
    updated_at: tx.now,
  }
  await saveDraft(tx, draft)
  return draft
}
