import { shiftEvent } from '../../../domain/calendar/shift-event.ts'
import { writeCalendar } from '../../../domain/calendar/write-calendar.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { findSchedules } from '../schedules/store.ts'
import { publishSchedules } from './publish-schedules.ts'
import { calendarOfSecret, markUsed, schedulesToldOf, shiftsShown, type CalendarRow } from './store.ts'

export const REFRESH_MINUTES = 15

/** Null for a secret that opens nothing. It is looked up by its hash, so that how long it takes says nothing about it. */
export async function readFeed(tx: Tx, secret: string): Promise<string | null> {
  const calendar = await calendarOfSecret(tx, hashToken(secret))
  if (!calendar) return null
  await publishSchedules(tx, await schedulesShown(tx, calendar))
  noteUse(tx, calendar)
  const shifts = await shiftsShown(tx, calendar)
  const whose = calendar.person_id === null ? 'others' : 'own'
  return writeCalendar({
    name: calendar.name,
    refreshMinutes: REFRESH_MINUTES,
    events: shifts.map((shift) => shiftEvent(shift, whose)),
  })
}

async function schedulesShown(tx: Tx, calendar: CalendarRow): Promise<string[]> {
  const { person_id: person, schedule_id: schedule, team_id: team } = calendar
  const wanted = { person: person ?? undefined, schedule: schedule ?? undefined, team: team ?? undefined }
  const named = (await findSchedules(tx, wanted)).map(({ id }) => id)
  return person === null ? named : [...new Set([...named, ...(await schedulesToldOf(tx, person))])]
}

function noteUse(tx: Tx, { id, last_used_at: usedAt }: CalendarRow): void {
  if (!usedAt || usedAt <= before(tx.now, { minutes: 1 })) markUsed(tx, id)
}
