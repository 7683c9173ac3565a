import { localTime } from './local-time.ts'
import { instantOf, readMoment, writtenMoment } from './moment.ts'
import type { Problem } from './problems.ts'
import type { Override, Schedule } from './schedule.ts'
import { placeTemporary } from './temporary.ts'

/** Where a new override and the temporary schedules do not fit together. Expects both without errors. */
export function overrideMisfits(
  override: Override,
  { timeZone, temporarySchedules = [] }: Pick<Schedule, 'timeZone' | 'temporarySchedules'>,
): Problem[] {
  const local = localTime(timeZone)
  const from = instantOf(readMoment(override.startsAt), local)
  const until = instantOf(readMoment(override.endsAt), local)
  return placeTemporary(temporarySchedules, local).flatMap((window) => {
    const { id } = window.value
    const span = `from ${writtenMoment(window.from, local)} to ${writtenMoment(window.until, local)}`
    const inside = window.from <= from && until <= window.until
    if (override.temporary === id) {
      const message = `"${id}" lasts ${span}; keep within it.`
      return inside ? [] : [{ path: 'temporary', message }]
    }
    if (until <= window.from || window.until <= from) return []
    const stands = `the temporary schedule "${id}", which stands in place of everything else ${span}`
    if (inside) return [{ path: 'temporary', message: `It lies inside ${stands}; write temporary: ${id}.` }]
    const way = `split it there, and write temporary: ${id} in the part inside.`
    return [{ path: 'starts_at', message: `It reaches into ${stands}; ${way}` }]
  })
}
