import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import { wrongFollowing } from '../../../domain/organisation/wrong-schedules.ts'
import { type Problem, scheduleErrors } from '../../../domain/schedule/problems.ts'

/** What has to be put right before the draft can be computed, as the server says it. */
export function draftFaults(schedule: Schedule, find: FindSchedule): Problem[] {
  const misled = wrongFollowing(schedule, find)
  return misled.length > 0 ? misled : scheduleErrors(scheduleOf(schedule, find))
}

/** The message at a path below a place, or at anything below that: `layers[0]` and `people` find `layers[0].people[1]`. */
export function faultBelow(faults: readonly Problem[], place: string, path: string): string | undefined {
  const whole = path === '' ? place : `${place}.${path}`
  return faults.find(
    ({ path: at }) =>
      at === whole || (path !== '' && (at.startsWith(`${whole}[`) || at.startsWith(`${whole}.`))),
  )?.message
}
