import { type LocalTime, localTime } from '../schedule/local-time.ts'
import { parseTimeOfDay } from '../schedule/moment.ts'
import { type Weekday, weekdays } from '../schedule/schedule.ts'
import type { Stretch } from '../schedule/stretch.ts'

export const hourClasses = ['weekday', 'night', 'weekend', 'holiday'] as const
export type HourClass = (typeof hourClasses)[number]
export type PerClass = Record<HourClass, number>

/** Local times `HH:MM`; a night whose `to` is not later than its `from` ends the next day. */
export type HourRules = {
  readonly night: { readonly from: string; readonly to: string }
  readonly weekend: readonly Weekday[]
}

/** Where somebody works: their zone, and the holidays there as `2026-12-25`. */
export type Place = { readonly timeZone: string; readonly holidays: ReadonlySet<string> }

const day = 86_400_000

/**
 * Elapsed milliseconds by the class of the hour on the wall of the place. Each instant has one class: on a holiday that,
 * else on a weekend that, else at night that, else weekday.
 */
export function millisecondsByClass(
  stretches: readonly Stretch[],
  { timeZone, holidays }: Place,
  rules: HourRules,
): PerClass {
  const local = localTime(timeZone)
  const parts = partsOfDay(rules.night)
  const sums: PerClass = { weekday: 0, night: 0, weekend: 0, holiday: 0 }
  for (const { startsAt, endsAt } of stretches) {
    for (const date of datesOf({ startsAt, endsAt }, local)) {
      const wholeDay = classOfDate(date, holidays, rules.weekend)
      const { begins, ends } = dayWithin(date, local, { startsAt, endsAt })
      for (const part of parts) {
        const from = Math.max(begins, local.instantOf(date * day + part.from))
        const to = Math.min(ends, local.instantOf(date * day + part.to))
        sums[wholeDay ?? part.hourClass] += Math.max(0, to - from)
      }
    }
  }
  return sums
}

/** With a day before and after, since a change of the clock may move a wall time into its neighbour. */
function datesOf({ startsAt, endsAt }: Stretch, local: LocalTime): number[] {
  const first = Math.floor(local.wallAt(startsAt.getTime()) / day) - 1
  const last = Math.floor(local.wallAt(endsAt.getTime()) / day) + 1
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** What of the stretch lies on a date; a date that the zone skips has nothing. */
function dayWithin(date: number, local: LocalTime, { startsAt, endsAt }: Stretch) {
  return {
    begins: Math.max(startsAt.getTime(), local.instantOf(date * day)),
    ends: Math.min(endsAt.getTime(), local.instantOf((date + 1) * day)),
  }
}

function classOfDate(
  date: number,
  holidays: ReadonlySet<string>,
  weekend: readonly Weekday[],
): HourClass | null {
  if (holidays.has(new Date(date * day).toISOString().slice(0, 10))) return 'holiday'
  const weekday = weekdays[new Date(date * day).getUTCDay()]
  return weekday !== undefined && weekend.includes(weekday) ? 'weekend' : null
}

type Part = { from: number; to: number; hourClass: 'weekday' | 'night' }

function partsOfDay(night: HourRules['night']): Part[] {
  const [from, to] = [timeOf(night.from), timeOf(night.to)]
  const overnight = to <= from
  const edges = [0, Math.min(from, to), Math.max(from, to), day]
  return [0, 1, 2].map((index) => ({
    from: edges[index] ?? 0,
    to: edges[index + 1] ?? day,
    hourClass: (index === 1) === overnight ? 'weekday' : 'night',
  }))
}

function timeOf(text: string): number {
  const time = parseTimeOfDay(text)
  if (time === null) throw new RangeError(`"${text}" is not a time of day such as 22:00.`)
  return time
}
