import type { Override, Schedule } from '../../../../domain/organisation/document.ts'
import { localTime } from '../../../../domain/schedule/local-time.ts'
import { writtenMoment } from '../../../../domain/schedule/moment.ts'
import type { TimeRange } from '../../../components/time-axis/axis.ts'
import { overrideRange } from './stretches.ts'

/** An override as it is being made or changed; `id` is null while it is new. */
export type OverrideWish = TimeRange & {
  readonly id: string | null
  readonly person: string | null
  readonly replaces: string | null
}

type Body = Omit<Override, 'id'>

export const unsaved = 'unsaved'

/** Times on the wall of the schedule; inside a temporary schedule it names that one. */
export function bodyOf({ person, replaces, from, until }: OverrideWish, schedule: Schedule): Body | null {
  if (person === null) return null
  const local = localTime(schedule.time_zone)
  return {
    person,
    replaces: replaces === person ? null : replaces,
    starts_at: writtenMoment(from, local),
    ends_at: writtenMoment(until, local),
    temporary: temporaryAround({ from, until }, schedule),
  }
}

/** The schedule as it would be with it. */
export function withWish(schedule: Schedule, wish: OverrideWish): Schedule {
  const body = bodyOf(wish, schedule)
  if (!body) return schedule
  const override = { id: wish.id ?? unsaved, ...body }
  const others = schedule.overrides
  const overrides = others.some(({ id }) => id === override.id)
    ? others.map((each) => (each.id === override.id ? override : each))
    : [...others, override]
  return { ...schedule, overrides }
}

/** The wish to change one that is there; null where its times cannot be read. */
export function wishFor(override: Override, timeZone: string): OverrideWish | null {
  const range = overrideRange(override, timeZone)
  return range && { ...range, id: override.id, person: override.person, replaces: override.replaces }
}

function temporaryAround({ from, until }: TimeRange, schedule: Schedule): string | null {
  const around = schedule.temporary_schedules.find((temporary) => {
    const range = overrideRange(temporary, schedule.time_zone)
    return range !== null && range.from <= from && until <= range.until
  })
  return around?.id ?? null
}
