import { daysInMonth, midnight } from './calendar.ts'
import type { LocalTime } from './local-time.ts'
import type { Turn } from './schedule.ts'
import { rememberingLast, type Span } from './span.ts'

/** The moment a rotation was started, on the clock and on the wall. */
export type Start = { readonly at: number; readonly wall: number }

type Rhythm = {
  readonly beginOf: (turn: number) => number
  /** The turn of an instant, give or take a few. */
  readonly near: (at: number) => number
}

const hour = 3_600_000
const day = 24 * hour

const rhythms = {
  hour: hourly,
  day: daily,
  week: (start: Start, length: number, local: LocalTime) => daily(start, length * 7, local),
  month: monthly,
}

/** Finds the number of the turn of an instant that is not before the start. */
export function compileTurns(start: Start, turn: Turn, local: LocalTime) {
  const rhythm = rhythms[turn.unit](start, turn.length, local)
  return rememberingLast((at): Span<number> => {
    let number = Math.max(0, rhythm.near(at))
    let from = rhythm.beginOf(number)
    while (from > at && number > 0) from = rhythm.beginOf((number -= 1))
    let until = rhythm.beginOf(number + 1)
    while (until <= at) {
      number += 1
      from = until
      until = rhythm.beginOf(number + 1)
    }
    return { from, until, value: number }
  })
}

function hourly(start: Start, length: number): Rhythm {
  const step = length * hour
  return {
    beginOf: (turn) => start.at + turn * step,
    near: (at) => Math.floor((at - start.at) / step),
  }
}

function daily(start: Start, length: number, local: LocalTime): Rhythm {
  const step = length * day
  return {
    beginOf: (turn) => local.instantOf(start.wall + turn * step),
    near: (at) => Math.floor((local.wallAt(at) - start.wall) / step),
  }
}

/** Counted from the original start, so that a rotation of the 31st comes back to the 31st. */
function monthly(start: Start, length: number, local: LocalTime): Rhythm {
  const first = new Date(start.wall)
  const [year, month, date] = [first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()]
  const timeOfDay = start.wall - midnight(year, month, date)
  return {
    beginOf: (turn) => {
      const target = month + turn * length
      const dateThen = Math.min(date, daysInMonth(year, target))
      return local.instantOf(midnight(year, target, dateThen) + timeOfDay)
    },
    near: (at) => {
      const now = new Date(local.wallAt(at))
      const months = (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() - month
      return Math.floor(months / length)
    },
  }
}
