import { after } from '../time/instant.ts'
import type { Priority } from './action-item.ts'

export const daysByPriority: Record<Priority, number> = { P0: 3, P1: 14, P2: 30, P3: 90 }

/** By when an action item is done, where nobody says otherwise. */
export function dueOf(priority: Priority, now: Date): Date {
  return after(now, { days: daysByPriority[priority] })
}
