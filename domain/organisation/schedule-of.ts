import type {
  Layer as RotaLayer,
  Override as RotaOverride,
  Schedule as Rota,
  TemporarySchedule as RotaTemporary,
} from '../schedule/schedule.ts'
import type { Layer, OwnLayer, Override, Schedule } from './document.ts'
import { type FindSchedule, rotationOf } from './follow.ts'

type Written = Pick<Schedule, 'time_zone' | 'layers' | 'overrides' | 'temporary_schedules'>

/** The schedule of a file in the words of the calculator; throws a RangeError for a layer that follows nothing. */
export function scheduleOf(
  { time_zone: timeZone, layers, overrides, temporary_schedules: temporary }: Written,
  find: FindSchedule,
): Rota {
  const layerIn = (layer: Layer): RotaLayer => layerOf(layer, timeZone, find)
  return {
    timeZone,
    layers: layers.map(layerIn),
    overrides: overrides.map(overrideOf),
    temporarySchedules: temporary.map(({ id, starts_at, ends_at, layers: own }): RotaTemporary => ({
      id,
      startsAt: starts_at,
      endsAt: ends_at,
      layers: own.map(layerIn),
    })),
  }
}

export function overrideOf({ starts_at, ends_at, ...override }: Override): RotaOverride {
  return { ...override, startsAt: starts_at, endsAt: ends_at }
}

function layerOf(layer: Layer, timeZone: string, find: FindSchedule): RotaLayer {
  const found = rotationOf(layer, timeZone, find)
  if (!found.ok) throw new RangeError(`Layer "${layer.id}" cannot follow: ${found.because}.`)
  return rotationOfOwn(found.layer)
}

export function rotationOfOwn(layer: OwnLayer): RotaLayer {
  const { id, people, starts_at, ends_at, turn, restrictions, offset, takes_over_at, shadow } = layer
  return {
    id,
    people,
    startsAt: starts_at,
    endsAt: ends_at,
    turn,
    restrictions,
    offset,
    takesOverAt: takes_over_at,
    shadow,
  }
}
