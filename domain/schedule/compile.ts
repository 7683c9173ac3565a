import { compileLayer } from './layers.ts'
import { type LocalTime, localTime } from './local-time.ts'
import { applyOverride, compileOverrides } from './overrides.ts'
import type { Layer, OnCall, Override, Schedule } from './schedule.ts'
import { type FindSpan, remembering } from './span.ts'
import { placeTemporary, replacedDuring } from './temporary.ts'

/** Who is on call does not change within a slot; the neighbour may have the same people. */
type FindSlot = FindSpan<OnCall>

export type Walked = { readonly slotAt: FindSlot }

/** Both answer the same: `slotAt` is for walking through time, `keptSlotAt` for jumping about in it. */
export type CompiledSchedule = Walked & {
  readonly keptSlotAt: FindSlot
  /** Those who learn; they are not on call. */
  readonly shadows: readonly Shadow[]
}

type Shadow = Walked & { readonly layer: string }

type Rotas = { readonly layers: readonly Layer[]; readonly overrides: readonly Override[] }

const slotsKept = 4096
const nobody: OnCall = { people: [], layer: null, override: null }
const silent: FindSlot = () => ({ from: -Infinity, until: Infinity, value: nobody })

/** Throws a RangeError for a schedule in which `scheduleErrors` finds any. */
export function compileSchedule(schedule: Schedule): CompiledSchedule {
  const local = localTime(schedule.timeZone)
  const windows = placeTemporary(schedule.temporarySchedules ?? [], local)
  const usual = schedule.overrides.filter(({ temporary }) => !temporary)
  const slotAt = replacedDuring(
    compileRotas({ layers: schedule.layers, overrides: usual }, local),
    windows.map(({ value: { id, layers }, ...window }) => {
      const overrides = schedule.overrides.filter(({ temporary }) => temporary === id)
      return { ...window, value: compileRotas({ layers, overrides }, local) }
    }),
  )
  const closed = windows.map((window) => ({ ...window, value: silent }))
  const shadows = [
    ...shadowsIn(schedule.layers, local, (layerAt) => replacedDuring(layerAt, closed)),
    ...windows.flatMap(({ value: { layers }, ...window }) =>
      shadowsIn(layers, local, (layerAt) => replacedDuring(silent, [{ ...window, value: layerAt }])),
    ),
  ]
  return { slotAt, keptSlotAt: remembering(slotAt, slotsKept), shadows }
}

function compileRotas({ layers, overrides }: Rotas, local: LocalTime): FindSlot {
  const paged = layers.filter(({ shadow }) => !shadow)
  const layersLastFirst = paged.map((layer) => compileLayer(layer, local)).toReversed()
  const overridesAt = compileOverrides(overrides, local)
  return (at) => {
    const applying = overridesAt(at)
    let { from, until } = applying
    let onCall = nobody
    for (const layerAt of layersLastFirst) {
      const layer = layerAt(at)
      from = Math.max(from, layer.from)
      until = Math.min(until, layer.until)
      if (layer.value) {
        onCall = layer.value
        break
      }
    }
    for (const each of applying.value) onCall = applyOverride(onCall, each)
    return { from, until, value: onCall }
  }
}

function shadowsIn(
  layers: readonly Layer[],
  local: LocalTime,
  limited: (layerAt: FindSlot) => FindSlot,
): Shadow[] {
  return layers
    .filter(({ shadow }) => shadow)
    .map((layer) => ({ layer: layer.id, slotAt: limited(somebodyOrNobody(compileLayer(layer, local))) }))
}

function somebodyOrNobody(layerAt: FindSpan<OnCall | null>): FindSlot {
  return (at) => {
    const { from, until, value } = layerAt(at)
    return { from, until, value: value ?? nobody }
  }
}
