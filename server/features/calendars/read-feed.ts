import { shiftEvent } from '../../../domain/calendar/shift-event.ts'
import { writeCalendar } from '../../../domain/calendar/write-calendar.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { publishSchedules } from './publish-schedules.ts'
import { calendarOfSecret, markUsed, shiftsShown, type CalendarRow } from './store.ts'

export const REFRESH_MINUTES = 15

/** Null for a secret that opens nothing. It is looked up by its hash, so that how long it takes says nothing about it. */
export async function readFeed(tx: Tx, secret: string): Promise<string | null> {
  const calendar = await calendarOfSecret(tx, hashToken(secret))
  if (!calendar) return null
  await publishSchedules(tx)
  noteUse(tx, calendar)
  const shifts = await shiftsShown(tx, calendar)
  const whose = calendar.person_id === null ? 'others' : 'own'
  return writeCalendar({
    name: calendar.name,
    refreshMinutes: REFRESH_MINUTES,
    events: shifts.map((shift) => shiftEvent(shift, whose)),
  })
}

function noteUse(tx: Tx, { id, last_used_at: usedAt }: CalendarRow): void {
  if (!usedAt || usedAt <= before(tx.now, { minutes: 1 })) markUsed(tx, id)
}
