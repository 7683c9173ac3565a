import type { ReminderKind } from '../../../domain/action-item/reminders.ts'
import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

/** `dueAt` is when it was due when this was planned: an action item that was moved has another one. */
export const remindJob = jobKind<{ item: string; dueAt: string; kind: ReminderKind }>('action-item.remind')

export const takeOverJob = jobKind<Happened>('action-items.take-over')
