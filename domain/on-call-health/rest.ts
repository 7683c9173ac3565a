import { nightsWithin, type Night } from '../schedule/night.ts'
import type { Stretch } from '../schedule/stretch.ts'
import { after } from '../time/instant.ts'
import { common } from './away-on-call.ts'

type Asked = { work: readonly Stretch[]; timeZone: string; night: Night; hours: number; now: Date }

export type Rest = { readonly workedHours: number; readonly night: Stretch; readonly notBefore: Date }

/** The daily rest of the European working time directive, counted from the end of the work. */
const restHours = 11
const hour = 3_600_000

/** Whoever worked so many hours in a night is to begin the day late; null when nobody has to, or the rest is over. */
export function restAfterNightWork({ work, timeZone, night, hours, now }: Asked): Rest | null {
  const [first] = work.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  if (!first || hours <= 0) return null
  const last = nightsWithin({ startsAt: first.startsAt, endsAt: now }, night, timeZone).at(-1)
  if (!last) return null
  const within = union(work.flatMap((stretch) => common(stretch, last)))
  const workedHours =
    within.reduce((sum, { startsAt, endsAt }) => sum + lengthOf({ startsAt, endsAt }), 0) / hour
  const endedAt = within.at(-1)?.endsAt
  if (!endedAt || workedHours < hours) return null
  const notBefore = after(endedAt, { hours: restHours })
  return notBefore > now ? { workedHours, night: last, notBefore } : null
}

/** Two incidents at once are worked on in the same hour. */
function union(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const each of stretches.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())) {
    const last = whole.at(-1)
    if (!last || each.startsAt > last.endsAt) whole.push(each)
    else if (each.endsAt > last.endsAt) whole[whole.length - 1] = { ...last, endsAt: each.endsAt }
  }
  return whole
}

function lengthOf({ startsAt, endsAt }: Stretch): number {
  return endsAt.getTime() - startsAt.getTime()
}
