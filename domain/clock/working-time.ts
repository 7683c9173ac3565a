import { type LocalTime, localTime } from '../schedule/local-time.ts'
import { parseTimeOfDay } from '../schedule/moment.ts'
import { type Weekday, weekdays } from '../schedule/schedule.ts'

/** Local times `HH:MM` of the days on which a team works; holidays are `2026-12-25`. */
export type WorkingCalendar = {
  readonly days: readonly Weekday[]
  readonly from: string
  readonly to: string
  readonly timeZone: string
  readonly holidays: ReadonlySet<string>
}

type Window = { opens: number; closes: number }

const day = 86_400_000
const minute = 60_000
/** Whoever works on no day at all has no instant to wait for. */
const mostDays = 1_500

/** The instant at which so many minutes of the calendar have passed since `from`; without one every minute counts. */
export function afterWorking(calendar: WorkingCalendar | null, from: Date, minutes: number): Date | null {
  if (!calendar || minutes <= 0) return new Date(from.getTime() + Math.max(0, minutes) * minute)
  let left = minutes * minute
  for (const { opens, closes } of windowsFrom(calendar, from.getTime())) {
    if (left <= closes - opens) return new Date(opens + left)
    left -= closes - opens
  }
  return null
}

/** How many minutes of the calendar lie between two instants. */
export function workedMinutes(calendar: WorkingCalendar | null, from: Date, to: Date): number {
  if (!calendar) return Math.max(0, to.getTime() - from.getTime()) / minute
  let worked = 0
  for (const { opens, closes } of windowsFrom(calendar, from.getTime())) {
    if (opens >= to.getTime()) break
    worked += Math.min(closes, to.getTime()) - opens
  }
  return worked / minute
}

/** The hours of work that are left from an instant on, day by day. */
function* windowsFrom(calendar: WorkingCalendar, at: number): Generator<Window> {
  const local = localTime(calendar.timeZone)
  const first = Math.floor(local.wallAt(at) / day) - 1
  for (let date = first; date < first + mostDays; date += 1) {
    if (!isWorkday(calendar, date)) continue
    const { opens, closes } = windowOf(calendar, local, date)
    if (closes > Math.max(opens, at)) yield { opens: Math.max(opens, at), closes }
  }
}

function isWorkday({ days, holidays }: WorkingCalendar, date: number): boolean {
  const midnight = new Date(date * day)
  const weekday = weekdays[midnight.getUTCDay()]
  return weekday !== undefined && days.includes(weekday) && !holidays.has(midnight.toISOString().slice(0, 10))
}

function windowOf({ from, to }: WorkingCalendar, local: LocalTime, date: number): Window {
  return {
    opens: local.instantOf(date * day + (parseTimeOfDay(from) ?? 0)),
    closes: local.instantOf(date * day + (parseTimeOfDay(to) ?? day)),
  }
}
