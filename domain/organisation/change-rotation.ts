import { localTime } from '../schedule/local-time.ts'
import { instantOf, readMoment } from '../schedule/moment.ts'
import { keepTheOrder, type RotationChange, startAnew } from '../schedule/rotation-change.ts'
import type { Entry } from '../schedule/schedule.ts'
import type { FollowingLayer, Layer, OwnLayer, Schedule } from './document.ts'
import { rotationOfOwn } from './schedule-of.ts'

const waysToChange = { 'keep-order': keepTheOrder, 'start-anew': startAnew } as const
type HowToChange = keyof typeof waysToChange

type RotationWish = {
  schedule: string
  layer: string
  people: Entry[]
  how: HowToChange
  /** The change waits for the next hand-off from then on. */
  from: Date
}

type ChangedRotation =
  | { ok: true; takesOverAt: Date; schedules: Schedule[] }
  | { ok: false; because: string; missing?: true }

type Split = { schedule: string; layer: string; ended: string; at: number }

/**
 * Gives a layer other people from a hand-off on. The layer keeps its id, and what it was until then becomes a layer of its
 * own, so that the past stays what it was; layers that follow it are split in the same way. Answers the schedules that change.
 */
export function changeRotation(schedules: readonly Schedule[], wish: RotationWish): ChangedRotation {
  const schedule = schedules.find(({ id }) => id === wish.schedule)
  const layer = schedule?.layers.find(({ id }) => id === wish.layer)
  if (!schedule || !layer) {
    return { ok: false, because: `Schedule "${wish.schedule}" has no layer "${wish.layer}".`, missing: true }
  }
  if (layer.follows) {
    const { schedule: leader, layer: followed } = layer.follows
    return no(`Layer "${layer.id}" follows layer "${followed}" of "${leader}"; change the people there.`)
  }
  const change = changeOf(layer, schedule, wish)
  if (isOver(layer, change, schedule)) {
    return no(
      `Layer "${layer.id}" ends (${layer.ends_at}) before its next hand-off; nobody takes over from it.`,
    )
  }
  const own = splitLayer(schedule, layer, change)
  const ended = own.length === 1 ? null : (own[0]?.id ?? null)
  const changed = { ...schedule, layers: schedule.layers.flatMap((each) => (each === layer ? own : [each])) }
  const all = schedules.map((each) => (each === schedule ? changed : each))
  const split = ended === null ? null : { ...wish, ended, at: change.at.getTime() }
  const followed = split ? all.map((each) => splitFollowers(each, split)) : all
  return {
    ok: true,
    takesOverAt: change.at,
    schedules: followed.filter((each) => !schedules.includes(each)),
  }
}

function changeOf(layer: OwnLayer, { time_zone: timeZone }: Schedule, { how, people, from }: RotationWish) {
  return waysToChange[how]({ layer: rotationOfOwn(layer), people, timeZone }, from)
}

function isOver({ ends_at }: OwnLayer, { at }: RotationChange, { time_zone }: Schedule): boolean {
  return ends_at !== null && instantOf(readMoment(ends_at), localTime(time_zone)) <= at.getTime()
}

function splitLayer(
  schedule: Schedule,
  layer: OwnLayer,
  { ended, layer: next, at }: RotationChange,
): OwnLayer[] {
  const people = next.people.map((entry) => (typeof entry === 'string' ? entry : [...entry]))
  const continued = {
    ...layer,
    people,
    offset: next.offset ?? 0,
    takes_over_at: next.takesOverAt ?? null,
  }
  if (!ended) return [continued]
  const id = endedId(schedule, layer.id, at.getTime())
  return [{ ...layer, id, ends_at: ended.endsAt }, continued]
}

function splitFollowers(schedule: Schedule, split: Split): Schedule {
  const follows = (layer: Layer): layer is FollowingLayer =>
    layer.follows?.schedule === split.schedule && layer.follows.layer === split.layer
  if (!schedule.layers.some(follows)) return schedule
  const layers = schedule.layers.flatMap((layer) =>
    follows(layer) ? splitFollower(schedule, layer, split) : [layer],
  )
  return { ...schedule, layers }
}

function splitFollower(schedule: Schedule, layer: FollowingLayer, { ended, at }: Split): Layer[] {
  const follows = { ...layer.follows, layer: ended }
  const local = localTime(schedule.time_zone)
  const over = layer.ends_at && instantOf(readMoment(layer.ends_at), local) <= at
  if (over) return [{ ...layer, follows }]
  const { ends_at: _, ...open } = layer
  return [{ ...open, id: endedId(schedule, layer.id, at), follows }, layer]
}

/** `weekly-until-2026-03-02`. */
function endedId({ layers, temporary_schedules, time_zone }: Schedule, id: string, at: number): string {
  const taken = new Set([...layers, ...temporary_schedules.flatMap((one) => one.layers)].map((one) => one.id))
  const date = new Date(localTime(time_zone).wallAt(at)).toISOString().slice(0, 10)
  const ending = `-until-${date}`
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? ending : `${ending}-${count}`
    const found = `${id.slice(0, 63 - suffix.length)}${suffix}`
    if (!taken.has(found)) return found
  }
}

function no(because: string): ChangedRotation {
  return { ok: false, because }
}
