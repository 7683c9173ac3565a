import { localTime } from '../../../domain/schedule/local-time.ts'
import type { TimeRange } from './axis.ts'

export const rangeLengths = ['day', 'week', 'two-weeks', 'month', 'six-weeks', 'quarter'] as const
export type RangeLength = (typeof rangeLengths)[number]

/** What the address says: the length and a day in it, `2026-03-23`. */
export type Shown = { readonly length: RangeLength; readonly day: string }

type Kind = {
  readonly lasts: { days: number } | { months: number }
  readonly begins: 'day' | 'monday' | 'month'
}

const kinds: Record<RangeLength, Kind> = {
  day: { lasts: { days: 1 }, begins: 'day' },
  week: { lasts: { days: 7 }, begins: 'monday' },
  'two-weeks': { lasts: { days: 14 }, begins: 'monday' },
  month: { lasts: { months: 1 }, begins: 'month' },
  'six-weeks': { lasts: { days: 42 }, begins: 'monday' },
  quarter: { lasts: { months: 3 }, begins: 'month' },
}

/** From the midnight at which the range begins in the zone to the one at which it ends. */
export function rangeOf(shown: Shown, timeZone: string): TimeRange {
  const first = firstDay(shown)
  return { from: midnight(first, timeZone), until: midnight(first.add(kinds[shown.length].lasts), timeZone) }
}

/** One range further or back. */
export function turned(shown: Shown, by: 1 | -1): Shown {
  const { lasts } = kinds[shown.length]
  const first = firstDay(shown)
  return { ...shown, day: (by === 1 ? first.add(lasts) : first.subtract(lasts)).toString() }
}

/** The day of an instant in the zone. */
export function dayOf(at: number, timeZone: string): string {
  return new Date(localTime(timeZone).wallAt(at)).toISOString().slice(0, 10)
}

function firstDay({ length, day }: Shown): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(day)
  const { begins } = kinds[length]
  if (begins === 'monday') return date.subtract({ days: date.dayOfWeek - 1 })
  return begins === 'month' ? date.with({ day: 1 }) : date
}

function midnight(date: Temporal.PlainDate, timeZone: string): number {
  return localTime(timeZone).instantOf(Date.parse(`${date.toString()}T00:00Z`))
}
