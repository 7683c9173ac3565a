import { after, before } from '../time/instant.ts'

export type ReminderKind = 'soon' | 'due' | 'overdue'
export type Reminder = { readonly kind: ReminderKind; readonly at: Date }

const SOON = { days: 2 }
const OVERDUE = { days: 1 }
const AGAIN = { days: 7 }

/** The next reminder of what is not done: to its owner before and when it is due, then to the lead too, every week. */
export function nextReminder(dueAt: Date, now: Date): Reminder {
  const soon = before(dueAt, SOON)
  if (now < soon) return { kind: 'soon', at: soon }
  if (now < dueAt) return { kind: 'due', at: dueAt }
  let at = after(dueAt, OVERDUE)
  while (at <= now) at = after(at, AGAIN)
  return { kind: 'overdue', at }
}
