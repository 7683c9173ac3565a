import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import { compileSchedule } from '../../../domain/schedule/compile.ts'
import { finalSchedule } from '../../../domain/schedule/final-schedule.ts'
import { nextHandOff } from '../../../domain/schedule/next-hand-off.ts'
import { onCall } from '../../../domain/schedule/on-call.ts'
import type { Stretch } from '../../../domain/schedule/stretch.ts'

export type Coverage = {
  readonly people: readonly string[]
  /** When others are on call, or nobody; null where that is more than 400 days off. */
  readonly until: Date | null
  readonly next: readonly string[]
  /** The first stretch of the published weeks in which nobody is on call. */
  readonly gap: Stretch | null
}

const week = 7 * 86_400_000

export function coverageOf(schedule: Schedule, find: FindSchedule, now: number): Coverage {
  const compiled = compileSchedule(scheduleOf(schedule, find))
  const at = new Date(now)
  const until = nextHandOff(compiled, at)
  const published = new Date(now + schedule.rules.published_weeks * week)
  return {
    people: onCall(compiled, at).people,
    until,
    next: until ? onCall(compiled, until).people : [],
    gap: finalSchedule(compiled, at, published).gaps[0] ?? null,
  }
}
