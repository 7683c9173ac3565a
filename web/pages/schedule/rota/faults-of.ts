import type { Schedule } from '../../../../domain/organisation/document.ts'
import { overrideOf, scheduleOf } from '../../../../domain/organisation/schedule-of.ts'
import { overrideMisfits } from '../../../../domain/schedule/override-misfit.ts'
import { bodyOf, type OverrideWish, unsaved } from './override-wish.ts'

/** Why an override cannot be as it is wished, in sentences. */
export function faultsOf(wish: OverrideWish, schedule: Schedule): string[] {
  if (wish.until <= wish.from) return ['It has to end after it begins.']
  const body = bodyOf({ ...wish, person: wish.person ?? unsaved }, schedule)
  if (!body) return []
  const { timeZone, temporarySchedules = [] } = scheduleOf({ ...schedule, layers: [] }, () => undefined)
  return overrideMisfits(overrideOf({ id: unsaved, ...body }), { timeZone, temporarySchedules }).map(
    ({ message }) => message,
  )
}
