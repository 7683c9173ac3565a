import type { ScheduleRules } from '../organisation/document.ts'
import { awayOnCall } from '../on-call-health/away-on-call.ts'
import { coverageGaps } from '../on-call-health/coverage.ts'
import { horizonOf } from '../on-call-health/rotation.ts'
import { rotationSize } from '../on-call-health/rotation-size.ts'
import { tooFewWeeksBetween, tooManyWeeksInARow } from '../on-call-health/weeks-rules.ts'
import { weeksWithin } from '../on-call-health/weeks.ts'
import { before } from '../time/instant.ts'
import { compileSchedule } from './compile.ts'
import { finalSchedule } from './final-schedule.ts'
import type { Problem } from './problems.ts'
import type { Schedule } from './schedule.ts'
import { shiftsOf } from './shifts.ts'
import type { Stretch } from './stretch.ts'

export type Known = {
  readonly rules: ScheduleRules
  readonly now: Date
  readonly away: ReadonlyMap<string, readonly Stretch[]>
}

const lookedBack = { days: 56 }

/** What deserves a look and refuses nothing: the health rules that an edit can break. Expects a schedule without errors. */
export function scheduleWarnings(schedule: Schedule, { rules, now, away }: Known): Problem[] {
  return [...sizes(schedule, rules), ...findingsOf(schedule, { rules, now, away })]
}

function sizes({ layers }: Schedule, rules: ScheduleRules): Problem[] {
  const limits = { minPeople: rules.min_people, maxPeople: rules.max_people }
  return layers.flatMap((layer, index) => {
    const found = rotationSize(layer, limits)
    return found ? [{ path: `layers[${index}].people`, message: found.text }] : []
  })
}

function findingsOf(schedule: Schedule, { rules, now, away }: Known): Problem[] {
  const compiled = compileSchedule(schedule)
  const { timeZone } = schedule
  const { endsAt } = horizonOf({ now, rules })
  const from = before(now, lookedBack)
  const shifts = shiftsOf(compiled, from, endsAt)
  const asked = { shifts, weeks: weeksWithin({ startsAt: from, endsAt }, schedule), now, timeZone }
  const { gaps } = finalSchedule(compiled, now, endsAt)
  const found = [
    ...coverageGaps(gaps, rules.published_weeks),
    ...awayOnCall(
      shifts.filter((shift) => shift.endsAt > now),
      away,
      timeZone,
    ),
    ...tooManyWeeksInARow(asked, rules.max_weeks_in_a_row),
    ...tooFewWeeksBetween(asked, rules.min_weeks_between),
  ]
  return found.map(({ text }) => ({ path: 'layers', message: text }))
}
