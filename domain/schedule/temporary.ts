import type { LocalTime } from './local-time.ts'
import { instantOf, readMoment } from './moment.ts'
import type { TemporarySchedule } from './schedule.ts'
import { countUpTo, type FindSpan, type Span } from './span.ts'

/** Their windows in the order of time; those that a change of the clock makes empty are left out. */
export function placeTemporary(
  temporary: readonly TemporarySchedule[],
  local: LocalTime,
): Span<TemporarySchedule>[] {
  return temporary
    .map((value) => ({
      from: instantOf(readMoment(value.startsAt), local),
      until: instantOf(readMoment(value.endsAt), local),
      value,
    }))
    .filter(({ from, until }) => from < until)
    .toSorted((one, other) => one.from - other.from)
}

/** What is usual outside of the windows, which are sorted and do not overlap; inside each, what stands in its place. */
export function replacedDuring<Value>(
  usual: FindSpan<Value>,
  windows: readonly Span<FindSpan<Value>>[],
): FindSpan<Value> {
  if (windows.length === 0) return usual
  const begins = windows.map(({ from }) => from)
  return (at) => {
    const next = countUpTo(begins, at)
    const last = windows[next - 1]
    if (last && at < last.until) return cut(last.value(at), last.from, last.until)
    return cut(usual(at), last?.until ?? -Infinity, begins[next] ?? Infinity)
  }
}

function cut<Value>(span: Span<Value>, from: number, until: number): Span<Value> {
  return { from: Math.max(span.from, from), until: Math.min(span.until, until), value: span.value }
}
