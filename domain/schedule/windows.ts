import type { LocalTime } from './local-time.ts'
import { parseTimeOfDay } from './moment.ts'
import { type Restriction, weekdays } from './schedule.ts'
import { countUpTo, rememberingLast, type Span } from './span.ts'

/** Milliseconds after the midnight of the day it begins on. */
type DayWindow = { readonly begins: number; readonly ends: number }

type Window = { readonly opens: number; readonly closes: number }

const day = 86_400_000
const margin = 4
const daysBack = 6
const daysInAll = 25
const always: Span<boolean> = { from: -Infinity, until: Infinity, value: true }

/** The windows of a few weeks, joined where they touch: they open and close in turn. */
type Windows = { readonly opens: readonly number[]; readonly closes: readonly number[] }

/** Tells whether any window is open at an instant, and how long that stays so. */
export function compileWindows(
  restrictions: readonly Restriction[],
  local: LocalTime,
): (at: number) => Span<boolean> {
  if (restrictions.length === 0) return () => always
  const week = weekdays.map((weekday) =>
    restrictions.filter(({ days }) => !days || days.includes(weekday)).map(dayWindow),
  )
  const weeksAt = rememberingLast((at) => weeksAround(at, week, local))
  return (at) => windowAmong(weeksAt(at), at)
}

function dayWindow(restriction: Restriction): DayWindow {
  const begins = parseTimeOfDay(restriction.from)
  const ends = parseTimeOfDay(restriction.to)
  if (begins === null || ends === null) {
    throw new RangeError(`"${restriction.from}" to "${restriction.to}" is not a window of local times HH:MM.`)
  }
  return { begins, ends: ends <= begins ? ends + day : ends }
}

function windowAmong({ from, until, value: { opens, closes } }: Span<Windows>, at: number): Span<boolean> {
  const index = countUpTo(opens, at)
  const opened = opens[index - 1] ?? from
  const closed = closes[index - 1] ?? from
  if (at < closed) return { from: Math.max(from, opened), until: Math.min(until, closed), value: true }
  return { from: Math.max(from, closed), until: Math.min(until, opens[index] ?? until), value: false }
}

/** The days outside have a margin, because a window lasts a day and a change of the zone moves it by a day at most. */
function weeksAround(at: number, week: readonly (readonly DayWindow[])[], local: LocalTime): Span<Windows> {
  const first = Math.floor(local.wallAt(at) / day) - daysBack
  const windows: Window[] = []
  for (let date = first; date < first + daysInAll; date += 1) {
    for (const { begins, ends } of week[weekdayOf(date)] ?? []) {
      const opens = local.instantOf(date * day + begins)
      const closes = local.instantOf(date * day + ends)
      if (opens < closes) windows.push({ opens, closes })
    }
  }
  return {
    from: at - (daysBack - margin) * day,
    until: at + (daysInAll - daysBack - margin) * day,
    value: joined(windows.toSorted((one, other) => one.opens - other.opens)),
  }
}

function joined(windows: readonly Window[]): Windows {
  const opens: number[] = []
  const closes: number[] = []
  let last = -Infinity
  for (const window of windows) {
    if (window.opens > last) {
      opens.push(window.opens)
      closes.push(window.closes)
    } else closes[closes.length - 1] = Math.max(last, window.closes)
    last = Math.max(last, window.closes)
  }
  return { opens, closes }
}

/** 1970-01-01, day 0, was a Thursday. */
function weekdayOf(date: number): number {
  return (((date + 4) % 7) + 7) % 7
}
