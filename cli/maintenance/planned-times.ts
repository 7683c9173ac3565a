import { localTime } from '../../domain/schedule/local-time.ts'
import { instantOf, parseMoment } from '../../domain/schedule/moment.ts'
import { weekdays, type Weekday } from '../../domain/schedule/schedule.ts'
import { isTimeZone } from '../../domain/schedule/zone-offsets.ts'
import { UsedWrongly } from '../shell/options.ts'

export type Times = { from?: string; to?: string; minutes?: number; zone?: string; recurring: string[] }

/** The times of a window as the server wants them; without a zone, they are of this machine's clock. */
export function plannedTimes({ from, to, minutes, zone = ownZone(), recurring }: Times, now: Date) {
  if (!isTimeZone(zone)) throw new UsedWrongly(`"${zone}" is no time zone such as Europe/Lisbon.`)
  const windows = recurring.map(readTimes)
  const recurs = windows.length > 0
  if (!recurs && to === undefined && minutes === undefined) {
    throw new UsedWrongly('Give --to or --minutes, or --recurring.')
  }
  const starts = from === undefined ? (recurs ? null : now.toISOString()) : from
  const ends = to === undefined ? null : to
  return {
    time_zone: zone,
    starts_at: starts,
    ends_at: minutes === undefined ? ends : laterBy(starts ?? now.toISOString(), minutes, zone),
    windows,
  }
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function laterBy(text: string, minutes: number, zone: string): string {
  const moment = parseMoment(text)
  const at = moment ? instantOf(moment, localTime(zone)) : Number.NaN
  return new Date(at + minutes * 60_000).toISOString()
}

/** `sat+sun 22:00-02:00`, or `22:00-02:00` for every day. */
function readTimes(text: string): { days?: Weekday[]; from: string; to: string } {
  const [, days, from = '', to = ''] =
    /^(?:([a-z+]+)\s+)?(\d\d:\d\d)\s*-\s*(\d\d:\d\d)$/.exec(text.trim().toLowerCase()) ?? []
  if (from === '') throw new UsedWrongly(`"${text}" is no such thing as "sat+sun 22:00-02:00".`)
  return days === undefined ? { from, to } : { days: days.split('+').map(readDay), from, to }
}

function readDay(text: string): Weekday {
  const day = weekdays.find((one) => one === text)
  if (day) return day
  throw new UsedWrongly(`"${text}" is no day; there are ${weekdays.join(', ')}.`)
}
