import type { Schedule } from '../../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../../domain/organisation/follow.ts'
import { scheduleOf } from '../../../../domain/organisation/schedule-of.ts'
import { compileSchedule } from '../../../../domain/schedule/compile.ts'
import { nextShift } from '../../../../domain/schedule/next-shift.ts'
import type { TimeRange } from '../../../components/time-axis/axis.ts'

/** The next shift of a person that has not begun; null where there is none within 400 days. */
export function nextShiftOf(
  schedule: Schedule,
  find: FindSchedule,
  person: string,
  now: number,
): TimeRange | null {
  const shift = nextShift(compileSchedule(scheduleOf(schedule, find)), person, new Date(now))
  return shift && { from: shift.startsAt.getTime(), until: shift.endsAt.getTime() }
}
