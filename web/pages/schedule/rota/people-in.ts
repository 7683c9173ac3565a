import type { FindSchedule } from '../../../../domain/organisation/follow.ts'
import { rotationOf } from '../../../../domain/organisation/follow.ts'
import type { Schedule } from '../../../../domain/organisation/document.ts'

/** Everybody who is named in the schedule, those of followed layers too, in the order in which they take turns. */
export function peopleIn(schedule: Schedule, find: FindSchedule): string[] {
  const layers = [schedule, ...schedule.temporary_schedules].flatMap((one) => one.layers)
  const inLayers = layers.flatMap((layer) => {
    const found = rotationOf(layer, schedule.time_zone, find)
    return found.ok ? found.layer.people.flat() : []
  })
  return [...new Set([...inLayers, ...schedule.overrides.map(({ person }) => person)])]
}
