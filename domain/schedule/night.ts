import { localTime } from './local-time.ts'
import { parseTimeOfDay } from './moment.ts'
import { overlap, type Stretch } from './stretch.ts'

/** Local times `HH:MM`; a `to` that is not later than `from` is on the next day. */
export type Night = { readonly from: string; readonly to: string }

const day = 86_400_000

/** The nights of a zone that touch the stretch, in their order and whole. */
export function nightsWithin(stretch: Stretch, night: Night, timeZone: string): Stretch[] {
  const [from, to] = [parseTimeOfDay(night.from), parseTimeOfDay(night.to)]
  if (from === null || to === null) return []
  const local = localTime(timeZone)
  const firstDay = Math.floor(local.wallAt(stretch.startsAt.getTime()) / day) - 1
  const lastDay = Math.floor(local.wallAt(stretch.endsAt.getTime()) / day)
  const nights: Stretch[] = []
  for (let date = firstDay; date <= lastDay; date += 1) {
    const startsAt = new Date(local.instantOf(date * day + from))
    const endsAt = new Date(local.instantOf((to <= from ? date + 1 : date) * day + to))
    if (startsAt < endsAt && overlap({ startsAt, endsAt }, stretch)) nights.push({ startsAt, endsAt })
  }
  return nights
}

/** The night that an instant is in; null by day. */
export function nightAround(at: Date, night: Night, timeZone: string): Stretch | null {
  const instant = { startsAt: at, endsAt: new Date(at.getTime() + 1) }
  return nightsWithin(instant, night, timeZone)[0] ?? null
}
