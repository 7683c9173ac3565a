import { parseMoment } from '../schedule/moment.ts'
import type { Shift } from '../schedule/shifts.ts'
import { dayText } from './day-text.ts'
import type { Finding } from './finding.ts'

type Asked = {
  /** The first day of on-call work; null: long ago. */
  since: string | null
  /** Shadow shifts, and shifts of their own, whenever they were. */
  practised: readonly Shift[]
  onboardedDays: number
  shadowShifts: number
}

type Eligible =
  | { eligible: true }
  | { eligible: false; because: string; notBefore: Date | null; shifts: number }

const day = 86_400_000
/** After that nobody asks for the shadow shifts of a beginner. */
const yearDays = 365

/** Whether somebody is ready for a shift: so many days after their first, and after having watched so many shifts. */
export function isEligible(
  startsAt: Date,
  { since, practised, onboardedDays, shadowShifts }: Asked,
): Eligible {
  const began = since === null ? null : parseMoment(`${since}T00:00`)
  if (!began) return { eligible: true }
  const days = Math.floor((startsAt.getTime() - began.time) / day)
  if (days >= yearDays) return { eligible: true }
  const done = practised.filter(({ endsAt }) => endsAt <= startsAt).length
  const missing = Math.max(0, shadowShifts - done)
  const early = days < onboardedDays
  if (!early && missing === 0) return { eligible: true }
  const reasons = [
    ...(early ? [`began on ${since}, and ${onboardedDays} days are to pass`] : []),
    ...(missing > 0 ? [`shadowed ${done} of ${shadowShifts} shifts`] : []),
  ]
  const notBefore = early ? new Date(began.time + onboardedDays * day) : null
  return { eligible: false, because: reasons.join(' and '), notBefore, shifts: missing }
}

/** The first coming shift of somebody who is not ready for it. */
export function notEligible(
  person: string,
  shifts: readonly Shift[],
  asked: Asked,
  timeZone: string,
): Finding[] {
  const own = shifts.filter((shift) => shift.person === person)
  for (const { startsAt, endsAt } of own) {
    const found = isEligible(startsAt, asked)
    if (found.eligible) continue
    const { because, notBefore, shifts: missing } = found
    const text = `${person} is on call from ${dayText(startsAt, timeZone)}, but ${because}.`
    const remedy = missing > 0 ? `Let ${person} shadow ${missing} more` : `Let ${person} begin later`
    return [
      {
        rule: 'eligibility',
        people: [person],
        stretches: [{ startsAt, endsAt }],
        text,
        remedy: {
          do: 'shadow-first',
          shifts: missing,
          notBefore,
          text: `${remedy}, and somebody else cover until then.`,
        },
      },
    ]
  }
  return []
}
