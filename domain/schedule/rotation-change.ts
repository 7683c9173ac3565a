import { type LocalTime, localTime } from './local-time.ts'
import { startOf } from './layers.ts'
import { instantOf, readMoment, writtenMoment } from './moment.ts'
import type { Entry, Layer } from './schedule.ts'
import { compileTurns } from './turns.ts'

/**
 * The layer as it will be, and the one that it continues until then; null where that never had a turn. A layer that ends
 * before its next hand-off stays as it is.
 */
export type RotationChange = { readonly ended: Layer | null; readonly layer: Layer; readonly at: Date }

type Rotation = { readonly layer: Layer; readonly people: readonly Entry[]; readonly timeZone: string }

/**
 * Other people from the next hand-off on, and the order of turns goes on. A list of the same length: each place keeps its
 * turns. Otherwise the next turn is that of the person who would have had it, or of the first after them who stays.
 */
export function keepTheOrder(rotation: Rotation, at: Date): RotationChange {
  const { layer, people } = rotation
  return changeAt(rotation, at, (turn) => {
    if (people.length === layer.people.length) return layer.offset ?? 0
    return offsetFor(nextInOrder(layer, people, turn), turn, people.length)
  })
}

/** Other people from the next hand-off on, which is that of the first in the list. */
export function startAnew(rotation: Rotation, at: Date): RotationChange {
  return changeAt(rotation, at, (turn) => offsetFor(0, turn, rotation.people.length))
}

function changeAt(
  { layer, people, timeZone }: Rotation,
  at: Date,
  offsetAt: (turn: number) => number,
): RotationChange {
  const local = localTime(timeZone)
  const begins = beginOf(layer, local)
  const handOff = nextHandOff(layer, Math.max(at.getTime(), begins), local)
  const when = new Date(handOff.at)
  if (endOf(layer, local) <= handOff.at) return { ended: null, layer, at: when }
  const changed = { ...layer, people, offset: offsetAt(handOff.turn) }
  if (handOff.at <= begins) return { ended: null, layer: changed, at: when }
  const moment = writtenMoment(handOff.at, local)
  return { ended: { ...layer, endsAt: moment }, layer: { ...changed, takesOverAt: moment }, at: when }
}

function beginOf(layer: Layer, local: LocalTime): number {
  return instantOf(readMoment(layer.takesOverAt ?? layer.startsAt), local)
}

function endOf({ endsAt }: Layer, local: LocalTime): number {
  return endsAt === null ? Infinity : instantOf(readMoment(endsAt), local)
}

/** Whoever is in the middle of a turn finishes it. */
function nextHandOff(layer: Layer, at: number, local: LocalTime): { turn: number; at: number } {
  const start = startOf(readMoment(layer.startsAt), local)
  const { from, until, value } = compileTurns(start, layer.turn, local)(at)
  return from === at ? { turn: value, at } : { turn: value + 1, at: until }
}

function nextInOrder({ people: before, offset = 0 }: Layer, people: readonly Entry[], turn: number): number {
  for (let later = 0; later < before.length; later += 1) {
    const place = (turn + offset + later) % before.length
    const found = people.findIndex((entry) => sameEntry(entry, before[place]))
    if (found !== -1) return found
  }
  return 0
}

function sameEntry(one: Entry, other: Entry | undefined): boolean {
  return nameOf(one) === nameOf(other ?? [])
}

function nameOf(entry: Entry): string {
  return [entry].flat().toSorted().join(' ')
}

/** The offset with which the place in the list has the turn. */
function offsetFor(place: number, turn: number, length: number): number {
  return (((place - turn) % length) + length) % length
}
