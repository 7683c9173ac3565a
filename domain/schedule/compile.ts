import { compileLayer } from './layers.ts'
import { localTime } from './local-time.ts'
import { applyOverride, compileOverrides } from './overrides.ts'
import type { OnCall, Schedule } from './schedule.ts'
import { remembering, type Span } from './span.ts'

/** Who is on call does not change within a slot; the neighbour may have the same people. */
type FindSlot = (at: number) => Span<OnCall>

/** Both answer the same: `slotAt` is for walking through time, `keptSlotAt` for jumping about in it. */
export type CompiledSchedule = { readonly slotAt: FindSlot; readonly keptSlotAt: FindSlot }

const slotsKept = 4096
const nobody: OnCall = { people: [], layer: null, override: null }

/** Throws a RangeError for a schedule in which `scheduleErrors` finds any. */
export function compileSchedule(schedule: Schedule): CompiledSchedule {
  const local = localTime(schedule.timeZone)
  const layersLastFirst = schedule.layers.map((layer) => compileLayer(layer, local)).toReversed()
  const overridesAt = compileOverrides(schedule.overrides, local)

  function slotAt(at: number): Span<OnCall> {
    const overrides = overridesAt(at)
    let { from, until } = overrides
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
    for (const each of overrides.value) onCall = applyOverride(onCall, each)
    return { from, until, value: onCall }
  }

  return { slotAt, keptSlotAt: remembering(slotAt, slotsKept) }
}
