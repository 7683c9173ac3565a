import type { Reminder } from '../../../domain/regulation/reminders.ts'
import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

export const proposeJob = jobKind<Happened>('regulation.propose')

/** Carries what must still be true of the clock when its time comes. */
export const reminderJob = jobKind<{ clock: string; dueAt: string; kind: Reminder['kind'] }>(
  'regulation.remind',
)
