import type { CompiledSchedule } from './compile.ts'
import { finalSchedule } from './final-schedule.ts'
import type { Stretch } from './stretch.ts'

/** At every instant of the stretch, alone or with others. */
export function isOnCallThroughout(schedule: CompiledSchedule, person: string, stretch: Stretch): boolean {
  const { entries, gaps } = finalSchedule(schedule, stretch.startsAt, stretch.endsAt)
  return gaps.length === 0 && entries.every(({ people }) => people.includes(person))
}

/** At some instant of the stretch at least. */
export function isOnCallWithin(schedule: CompiledSchedule, person: string, stretch: Stretch): boolean {
  const { entries } = finalSchedule(schedule, stretch.startsAt, stretch.endsAt)
  return entries.some(({ people }) => people.includes(person))
}
