import { localTime } from '../schedule/local-time.ts'
import { parseMoment } from '../schedule/moment.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Shift } from '../schedule/shifts.ts'
import { overlap, type Stretch } from '../schedule/stretch.ts'

export type Week = Stretch & { readonly days: readonly Stretch[] }

const day = 86_400_000
/** Shorter presence in a day does not make the day one on call, so that an hour of stepping in counts for nothing. */
const leastOfDay = 3_600_000
const daysOfOwnWeek = 4
/** A Monday. */
const epochWeek = Date.UTC(1970, 0, 5)

/** The weeks that touch the stretch, from hand-off to hand-off of the first weekly rotation, else from Monday to Monday. */
export function weeksWithin({ startsAt, endsAt }: Stretch, { timeZone, layers }: Schedule): Week[] {
  const local = localTime(timeZone)
  const anchor = anchorOf(layers, local.wallAt)
  const first = Math.floor((local.wallAt(startsAt.getTime()) - anchor) / (7 * day))
  const weeks: Week[] = []
  for (let number = first; ; number += 1) {
    const edges = Array.from(
      { length: 8 },
      (_, index) => new Date(local.instantOf(anchor + (number * 7 + index) * day)),
    )
    const days = edges
      .slice(0, 7)
      .map((from, index) => ({ startsAt: from, endsAt: edges[index + 1] ?? from }))
    const week = { startsAt: edges[0] ?? startsAt, endsAt: edges[7] ?? endsAt, days }
    if (week.startsAt >= endsAt) return weeks
    if (overlap(week, { startsAt, endsAt })) weeks.push(week)
  }
}

function anchorOf(layers: Schedule['layers'], wallAt: (at: number) => number): number {
  const weekly = layers.find(({ turn, shadow }) => turn.unit === 'week' && !shadow)
  const moment = weekly ? parseMoment(weekly.startsAt) : null
  if (!moment) return epochWeek
  return moment.kind === 'wall' ? moment.time : wallAt(moment.time)
}

/** The numbers of the weeks that are a person's: they are on call on at least four of the seven days. */
export function weeksOf(person: string, shifts: readonly Shift[], weeks: readonly Week[]): number[] {
  const own = shifts.filter((shift) => shift.person === person)
  return weeks.flatMap((week, number) => {
    const within = own.filter((shift) => overlap(shift, week))
    const days = within.length === 0 ? [] : week.days.filter((each) => presence(within, each) >= leastOfDay)
    return days.length >= daysOfOwnWeek ? [number] : []
  })
}

function presence(shifts: readonly Stretch[], { startsAt, endsAt }: Stretch): number {
  return shifts.reduce((sum, shift) => {
    const from = Math.max(shift.startsAt.getTime(), startsAt.getTime())
    return sum + Math.max(0, Math.min(shift.endsAt.getTime(), endsAt.getTime()) - from)
  }, 0)
}

/** Neighbours joined: `[1, 2, 5]` is `[[1, 2], [5]]`. */
export function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  return runs
}

export function peopleIn(shifts: readonly Shift[]): string[] {
  return [...new Set(shifts.map(({ person }) => person))].toSorted()
}
