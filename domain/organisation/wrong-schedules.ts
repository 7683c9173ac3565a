import { scheduleErrors } from '../schedule/problems.ts'
import { parseTimeOfDay } from '../schedule/moment.ts'
import type { Fault, Layer, Organisation, OrganisationFile, Schedule } from './document.ts'
import { type FindSchedule, rotationOf } from './follow.ts'
import { scheduleOf } from './schedule-of.ts'

/** What is wrong with the schedules of the file, and with those of the server that follow them. */
export function wrongSchedules({ schedules }: OrganisationFile, merged: Organisation): Fault[] {
  const find = scheduleFinder(merged.schedules)
  const written = new Set(schedules.map(({ id }) => id))
  const others = merged.schedules.filter(({ id }) => !written.has(id))
  return [
    ...schedules.flatMap((schedule, index) => below(`schedules[${index}]`, faultsOf(schedule, find))),
    ...schedules.flatMap(({ id }, index) => below(`schedules[${index}]`, lostFollowers(id, others, find))),
  ]
}

export function scheduleFinder(schedules: readonly Schedule[]): FindSchedule {
  const byId = new Map(schedules.map((schedule) => [schedule.id, schedule]))
  return (id) => byId.get(id)
}

function faultsOf(schedule: Schedule, find: FindSchedule): Fault[] {
  const following = placedLayers(schedule).filter(({ layer }) => layer.follows)
  // Schedules that do not exist are told of as lost references.
  const known = following.filter(({ layer }) => layer.follows && find(layer.follows.schedule))
  const misled = misledLayers(known, schedule, find)
  const complete = misled.length === 0 && known.length === following.length
  return [...misled, ...(complete ? scheduleErrors(scheduleOf(schedule, find)) : []), ...wrongRules(schedule)]
}

/** Layers that cannot follow what they want to. */
export function wrongFollowing(schedule: Schedule, find: FindSchedule): Fault[] {
  return misledLayers(placedLayers(schedule), schedule, find)
}

function misledLayers(
  following: readonly PlacedLayer[],
  { time_zone }: Schedule,
  find: FindSchedule,
): Fault[] {
  return following.flatMap(({ path, layer }) => {
    const found = rotationOf(layer, time_zone, find)
    return found.ok ? [] : [{ path: `${path}.follows`, message: found.because }]
  })
}

function lostFollowers(leader: string, others: readonly Schedule[], find: FindSchedule): Fault[] {
  return others.flatMap((schedule) =>
    placedLayers(schedule).flatMap(({ layer }) => {
      if (layer.follows?.schedule !== leader) return []
      const found = rotationOf(layer, schedule.time_zone, find)
      const follower = `layer "${layer.id}" of "${schedule.id}" follows it and could not any more`
      return found.ok ? [] : [{ path: 'layers', message: `${follower}: ${found.because}` }]
    }),
  )
}

type PlacedLayer = { path: string; layer: Layer }

function placedLayers({ layers, temporary_schedules: temporary }: Schedule): PlacedLayer[] {
  return [
    ...layers.map((layer, index) => ({ path: `layers[${index}]`, layer })),
    ...temporary.flatMap(({ layers: own }, place) =>
      own.map((layer, index) => ({ path: `temporary_schedules[${place}].layers[${index}]`, layer })),
    ),
  ]
}

function wrongRules({ id, rules: { night, min_people, max_people, overflow } }: Schedule): Fault[] {
  const times = (['from', 'to'] as const).flatMap((side) =>
    parseTimeOfDay(night[side]) === null
      ? [
          {
            path: `rules.night.${side}`,
            message: `"${night[side]}" is not a local time from 00:00 to 23:59.`,
          },
        ]
      : [],
  )
  const few = { path: 'rules.max_people', message: `is less than min_people, which is ${min_people}` }
  const itself = { path: 'rules.overflow', message: `"${id}" cannot take its own overflow` }
  return [...times, ...(max_people < min_people ? [few] : []), ...(overflow === id ? [itself] : [])]
}

function below(path: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` }))
}
