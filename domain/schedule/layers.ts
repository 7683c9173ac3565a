import type { LocalTime } from './local-time.ts'
import { instantOf, type Moment, readMoment } from './moment.ts'
import type { Entry, Layer, OnCall } from './schedule.ts'
import { rememberingLast, type Span } from './span.ts'
import { compileTurns, type Start } from './turns.ts'
import { compileWindows } from './windows.ts'

/** Null where the layer has nobody. */
export function compileLayer(layer: Layer, local: LocalTime): (at: number) => Span<OnCall | null> {
  const start = startOf(readMoment(layer.startsAt), local)
  const begin = layer.takesOverAt
    ? Math.max(start.at, instantOf(readMoment(layer.takesOverAt), local))
    : start.at
  const end = layer.endsAt === null ? Infinity : instantOf(readMoment(layer.endsAt), local)
  const entries = layer.people.map((entry) => answerOf(entry, layer.id))
  const offset = layer.offset ?? 0
  const turnAt = compileTurns(start, checkedTurn(layer), local)
  const windowAt = compileWindows(layer.restrictions, local)
  return rememberingLast((at) => {
    if (at >= end) return { from: end, until: Infinity, value: null }
    if (at < begin) return { from: -Infinity, until: Math.min(begin, end), value: null }
    const turn = turnAt(at)
    const window = windowAt(at)
    return {
      from: Math.max(begin, turn.from, window.from),
      until: Math.min(end, turn.until, window.until),
      value: (window.value && entries[(turn.value + offset) % entries.length]) || null,
    }
  })
}

export function startOf(moment: Moment, local: LocalTime): Start {
  if (moment.kind === 'wall') return { at: local.instantOf(moment.time), wall: moment.time }
  return { at: moment.time, wall: local.wallAt(moment.time) }
}

function answerOf(entry: Entry, layer: string): OnCall | null {
  const people = typeof entry === 'string' ? [entry] : [...new Set(entry)].toSorted()
  return people.length === 0 ? null : { people, layer, override: null }
}

function checkedTurn({ id, turn }: Layer) {
  if (Number.isInteger(turn.length) && turn.length >= 1) return turn
  throw new RangeError(`A turn of ${turn.length} ${turn.unit}s is not possible (layer ${id}).`)
}
