import { nightsWithin, type Night } from '../schedule/night.ts'
import { common, joined, millisecondsOf, type Stretch } from '../schedule/stretch.ts'
import { after } from '../time/instant.ts'

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
  // Two incidents at once are worked on in the same hour.
  const within = joined(work.flatMap((stretch) => common(stretch, last)))
  const workedHours = within.reduce((sum, each) => sum + millisecondsOf(each), 0) / hour
  const endedAt = within.at(-1)?.endsAt
  if (!endedAt || workedHours < hours) return null
  const notBefore = after(endedAt, { hours: restHours })
  return notBefore > now ? { workedHours, night: last, notBefore } : null
}
