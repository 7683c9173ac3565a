import type { ListedShift, Shift } from '../../../api/shifts.ts'
import { tasksOf } from '../../../domain/shift/checklists.ts'
import { noticeDueAt } from '../../../domain/shift/notices.ts'
import type { Tx } from '../../database/transaction.ts'
import { doneTasks, type FeedbackRow, feedbackOf, sentNotices, type ShiftRow } from './store.ts'

export async function presentShift(tx: Tx, row: ShiftRow): Promise<Shift> {
  const [sent, done, feedback] = [
    await sentNotices(tx, row.id),
    await doneTasks(tx, row.id),
    await feedbackOf(tx, [row.id]),
  ]
  const shift = { startsAt: row.starts_at, endsAt: row.ends_at, notices: row.notices }
  return {
    ...presentListed(row, feedback.get(row.id)),
    notices: row.notices.map((kind) => ({
      kind,
      due_at: noticeDueAt(kind, shift)?.toISOString() ?? null,
      sent_at: sent.get(kind)?.toISOString() ?? null,
    })),
    tasks: tasksOf(shift).map(({ dueAt, ...task }) => ({
      ...task,
      due_at: dueAt?.toISOString() ?? null,
      done_at: done.get(task.id)?.at.toISOString() ?? null,
      done_by: done.get(task.id)?.by ?? null,
    })),
  }
}

export function presentListed(row: ShiftRow, feedback: FeedbackRow | undefined): ListedShift {
  return {
    id: row.id,
    schedule: row.schedule_id,
    person: row.person_id,
    starts_at: row.starts_at.toISOString(),
    ends_at: row.ends_at?.toISOString() ?? null,
    cancelled_at: row.cancelled_at?.toISOString() ?? null,
    feedback: feedback ? presentFeedback(feedback) : null,
  }
}

function presentFeedback(row: FeedbackRow): ListedShift['feedback'] {
  return {
    toil_hours: row.toil_hours,
    alerts_to_tune: row.alerts_to_tune,
    runbooks_to_fix: row.runbooks_to_fix,
    text: row.text,
    given_by: row.given_by,
    given_at: row.given_at.toISOString(),
  }
}
