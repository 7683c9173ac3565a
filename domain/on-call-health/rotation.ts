import type { ScheduleRules } from '../organisation/document.ts'
import type { CompiledSchedule } from '../schedule/compile.ts'
import { localTime } from '../schedule/local-time.ts'
import { parseMoment } from '../schedule/moment.ts'
import type { Schedule, Weekday } from '../schedule/schedule.ts'
import { type Shift, shiftsOf } from '../schedule/shifts.ts'
import { common, millisecondsOf, type Stretch } from '../schedule/stretch.ts'
import { after, before } from '../time/instant.ts'
import { type Burden, burdenOf } from './burden.ts'
import type { Candidate, Limits } from './choose-fairly.ts'
import { isEligible } from './eligibility.ts'
import { fairness, type Fairness } from './fairness.ts'

export type PersonState = {
  readonly timeZone: string
  /** The first day of on-call work; null: long ago. */
  readonly onCallSince: string | null
  readonly away: readonly Stretch[]
  /** When they are on call in other schedules. */
  readonly elsewhere: readonly Stretch[]
}

/** A schedule with all that decides whether it treats its people well. */
export type Rotation = {
  readonly schedule: Schedule
  readonly compiled: CompiledSchedule
  readonly rules: ScheduleRules
  readonly people: ReadonlyMap<string, PersonState>
  readonly holidays: ReadonlySet<string>
  readonly weekend: readonly Weekday[]
  /** Shadow shifts, and shifts in other schedules, from which people learn. */
  readonly practised: readonly Shift[]
  readonly now: Date
}

export type Standing = Fairness & {
  readonly window: Stretch
  readonly shifts: readonly Shift[]
  readonly burdens: ReadonlyMap<string, Burden>
}

const windowDays = 364
const unknown: PersonState = { timeZone: 'UTC', onCallSince: null, away: [], elsewhere: [] }

export function membersOf({ layers }: Schedule): string[] {
  const paged = layers.filter(({ shadow }) => !shadow)
  return [...new Set(paged.flatMap(({ people }) => people.flat()))].toSorted()
}

export function horizonOf({ now, rules }: Pick<Rotation, 'now' | 'rules'>): Stretch {
  return { startsAt: now, endsAt: after(now, { days: rules.published_weeks * 7 }) }
}

export function stateOf({ people }: Rotation, person: string): PersonState {
  return people.get(person) ?? unknown
}

/** What each carries in the 52 weeks that end with the published ones, from the first shift on. */
export function standingOf(rotation: Rotation): Standing {
  const { endsAt } = horizonOf(rotation)
  const earliest = before(endsAt, { days: windowDays })
  const shifts = shiftsOf(rotation.compiled, earliest, endsAt)
  const window = { startsAt: shifts[0]?.startsAt ?? earliest, endsAt }
  const burdens = new Map(
    membersOf(rotation.schedule).map((person) => [
      person,
      burdenIn(
        rotation,
        person,
        shifts.filter((shift) => shift.person === person),
      ),
    ]),
  )
  const carried = [...burdens].map(([person, { points }]) => ({
    person,
    points,
    available: availability(stateOf(rotation, person), window),
  }))
  return { ...fairness(carried), window, shifts, burdens }
}

export function burdenIn(rotation: Rotation, person: string, stretches: readonly Stretch[]): Burden {
  const place = { timeZone: stateOf(rotation, person).timeZone, holidays: rotation.holidays }
  return burdenOf(stretches, place, { night: rotation.rules.night, weekend: rotation.weekend })
}

/** The part of the time in which somebody had begun with on-call work and was not away. */
function availability({ onCallSince, away, timeZone }: PersonState, window: Stretch): number {
  const began = onCallSince === null ? null : parseMoment(`${onCallSince}T00:00`)
  const since = began ? new Date(localTime(timeZone).instantOf(began.time)) : window.startsAt
  const [present] = common({ startsAt: since, endsAt: window.endsAt }, window)
  if (!present) return 0
  const missing = away.flatMap((absence) => common(absence, present))
  return (
    Math.max(0, millisecondsOf(present) - missing.reduce((sum, each) => sum + millisecondsOf(each), 0)) /
    millisecondsOf(window)
  )
}

/** The members of the rotation, as candidates for a stretch of it. */
export function candidatesOf(rotation: Rotation, { shares, shifts }: Standing): Candidate[] {
  return shares.map(({ person, points, available }) => {
    const { away, elsewhere } = stateOf(rotation, person)
    const own = shifts.filter((shift) => shift.person === person)
    return {
      person,
      points: available === 0 ? 0 : points / available,
      away,
      shifts: own,
      elsewhere,
      notYet: (at) => {
        const found = isEligible(at, eligibilityOf(rotation, person, shifts))
        return found.eligible ? null : found.because
      },
    }
  })
}

export function eligibilityOf(rotation: Rotation, person: string, shifts: readonly Shift[]) {
  const { rules, practised } = rotation
  return {
    since: stateOf(rotation, person).onCallSince,
    practised: [...practised, ...shifts].filter((shift) => shift.person === person),
    onboardedDays: rules.onboarded_days,
    shadowShifts: rules.shadow_shifts,
  }
}

export function limitsOf({ rules, schedule }: Rotation): Limits {
  return {
    maxWeeksInARow: rules.max_weeks_in_a_row,
    minWeeksBetween: rules.min_weeks_between,
    timeZone: schedule.timeZone,
  }
}
