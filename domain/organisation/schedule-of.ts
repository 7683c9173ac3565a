import type { Schedule as Rota } from '../schedule/schedule.ts'
import type { Schedule } from './document.ts'

/** The schedule of a file in the words of the calculator. */
export function scheduleOf({
  time_zone: timeZone,
  layers,
  overrides,
}: Pick<Schedule, 'time_zone' | 'layers' | 'overrides'>): Rota {
  return {
    timeZone,
    layers: layers.map(({ id, people, starts_at: startsAt, ends_at: endsAt, turn, restrictions }) => ({
      id,
      people,
      startsAt,
      endsAt,
      turn,
      restrictions,
    })),
    overrides: overrides.map(({ id, person, replaces, starts_at: startsAt, ends_at: endsAt }) => ({
      id,
      person,
      replaces,
      startsAt,
      endsAt,
    })),
  }
}
