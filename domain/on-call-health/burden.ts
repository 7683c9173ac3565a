import { type HourRules, millisecondsByClass, type PerClass, type Place } from '../pay/hour-classes.ts'
import type { Stretch } from '../schedule/stretch.ts'

const hour = 3_600_000

/** What an hour on call weighs. An hour of several kinds counts once: as holiday, else weekend, else night. */
const weights: PerClass = { weekday: 1, night: 2, weekend: 2, holiday: 3 }

export type Burden = { readonly hours: PerClass; readonly points: number }

export function burdenOf(stretches: readonly Stretch[], place: Place, rules: HourRules): Burden {
  const sums = millisecondsByClass(stretches, place, rules)
  const hours: PerClass = {
    weekday: sums.weekday / hour,
    night: sums.night / hour,
    weekend: sums.weekend / hour,
    holiday: sums.holiday / hour,
  }
  const points =
    hours.weekday * weights.weekday +
    hours.night * weights.night +
    hours.weekend * weights.weekend +
    hours.holiday * weights.holiday
  return { hours, points }
}
