import { localTime } from './local-time.ts'
import { instantOf, readMoment, writtenMoment } from './moment.ts'
import type { Problem } from './problems.ts'
import type { Override, Schedule } from './schedule.ts'
import { placeTemporary } from './temporary.ts'

/** Why a new override would not do what is meant by it, here and beside temporary schedules. Expects both without errors. */
export function overrideMisfits(
  override: Override,
  { timeZone, temporarySchedules = [] }: Pick<Schedule, 'timeZone' | 'temporarySchedules'>,
): Problem[] {
  const local = localTime(timeZone)
  const from = instantOf(readMoment(override.startsAt), local)
  const until = instantOf(readMoment(override.endsAt), local)
  // Written as one that lasts, it is over as it begins: the clocks skip that time.
  if (until <= from) {
    const then = `on the clocks of ${timeZone} it would begin at ${writtenMoment(from, local)}`
    return [{ path: 'ends_at', message: `It would last no time at all: ${then}; end it later.` }]
  }
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
