import type { Schedule } from '../../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../../domain/organisation/follow.ts'
import type { TimeRange } from '../../../components/time-axis/axis.ts'
import { finalStretches } from './stretches.ts'

const reach = 35 * 86_400_000

/** What is on the screen may be a part: from when to when the same people are on call, or nobody, within five weeks. */
export function wholeShift(schedule: Schedule, find: FindSchedule, { from, until }: TimeRange): TimeRange {
  const around = { from: from - reach, until: until + reach }
  const { entries, gaps } = finalStretches(schedule, find, around)
  const whole = [...entries, ...gaps].find((each) => each.from <= from && from < each.until)
  return whole ? { from: whole.from, until: whole.until } : { from, until }
}
