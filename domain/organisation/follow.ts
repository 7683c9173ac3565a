import type { FollowingLayer, Layer, OwnLayer, Schedule } from './document.ts'

type Followed = Pick<Schedule, 'time_zone' | 'layers'>

/** Looks a schedule up by its id. */
export type FindSchedule = (id: string) => Followed | undefined

export type Following = { ok: true; layer: OwnLayer } | { ok: false; because: string }

/** The rotation that a layer has, be it its own or the one that it follows. `timeZone` is that of its schedule. */
export function rotationOf(layer: Layer, timeZone: string, find: FindSchedule): Following {
  return layer.follows ? follow(layer, timeZone, find) : { ok: true, layer }
}

function follow(layer: FollowingLayer, timeZone: string, find: FindSchedule): Following {
  const { schedule, layer: wanted } = layer.follows
  const followed = find(schedule)
  const leader = followed?.layers.find(({ id }) => id === wanted)
  if (!followed) return { ok: false, because: `no schedule "${schedule}"` }
  if (!leader) return { ok: false, because: `schedule "${schedule}" has no layer "${wanted}"` }
  if (leader.follows) return { ok: false, because: chained(layer, leader) }
  if (followed.time_zone !== timeZone) {
    const zones = `"${schedule}" is in ${followed.time_zone}, this schedule in ${timeZone}`
    return { ok: false, because: `${zones}; a layer and the one it follows need the same time zone` }
  }
  const { id, offset, shadow, ends_at = leader.ends_at, restrictions = leader.restrictions } = layer
  return { ok: true, layer: { ...leader, id, ends_at, restrictions, shadow, offset: leader.offset + offset } }
}

function chained({ follows: { schedule, layer } }: FollowingLayer, leader: FollowingLayer): string {
  const behind = `layer "${layer}" of "${schedule}" itself follows layer "${leader.follows.layer}" of "${leader.follows.schedule}"`
  return `${behind}; follow a layer that has its own people`
}
