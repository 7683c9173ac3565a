import { localTime } from '../schedule/local-time.ts'
import { parseMoment } from '../schedule/moment.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Shift } from '../schedule/shifts.ts'
import { common, millisecondsOf, overlap, type Stretch } from '../schedule/stretch.ts'

const day = 86_400_000
/** Shorter stretches are somebody stepping in. */
const leastOfDay = 2 * 3_600_000
const daysOfOwnWeek = 5
/** A Monday. */
const epochWeek = Date.UTC(1970, 0, 5)

/** The weeks that touch the stretch, from hand-off to hand-off of the first weekly rotation, else from Monday to Monday. */
export function weeksWithin({ startsAt, endsAt }: Stretch, { timeZone, layers }: Schedule): Stretch[] {
  const local = localTime(timeZone)
  const anchor = anchorOf(layers, local.wallAt)
  const beginOf = (number: number): Date => new Date(local.instantOf(anchor + number * 7 * day))
  const weeks: Stretch[] = []
  let number = Math.floor((local.wallAt(startsAt.getTime()) - anchor) / (7 * day))
  for (let begins = beginOf(number); begins < endsAt; begins = beginOf(number)) {
    number += 1
    weeks.push({ startsAt: begins, endsAt: beginOf(number) })
  }
  return weeks
}

function anchorOf(layers: Schedule['layers'], wallAt: (at: number) => number): number {
  const weekly = layers.find(({ turn, shadow }) => turn.unit === 'week' && !shadow)
  const moment = weekly ? parseMoment(weekly.startsAt) : null
  if (!moment) return epochWeek
  return moment.kind === 'wall' ? moment.time : wallAt(moment.time)
}

/** The numbers of the weeks that are a person's: they are on call for at least five days of it. */
export function weeksOf(person: string, shifts: readonly Shift[], weeks: readonly Stretch[]): number[] {
  const own = shifts.filter((shift) => shift.person === person)
  return weeks.flatMap((week, number) => {
    const within = own.filter((shift) => overlap(shift, week)).flatMap((shift) => common(shift, week))
    const days = within.reduce((sum, each) => sum + daysOf(each), 0)
    return days >= daysOfOwnWeek ? [number] : []
  })
}

/** Office hours or a night are a day, as are 24 hours. */
function daysOf(stretch: Stretch): number {
  const length = millisecondsOf(stretch)
  return length < leastOfDay ? 0 : Math.max(1, Math.round(length / day))
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
