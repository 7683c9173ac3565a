import { compareSchedules, type Comparison } from '../../../../domain/organisation/compare-schedules.ts'
import type { Schedule } from '../../../../domain/organisation/document.ts'
import type { TimeRange } from '../../../components/time-axis/axis.ts'

/** Who is on call differently within the range if the schedule becomes another, there and where it is followed. */
export function whomItChanges(
  all: readonly Schedule[],
  changed: Schedule,
  { from, until }: TimeRange,
): Comparison {
  const after = [...all.filter(({ id }) => id !== changed.id), changed]
  return compareSchedules({ before: all, after }, changed.id, new Date(from), new Date(until))
}
