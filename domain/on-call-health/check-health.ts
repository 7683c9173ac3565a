import { finalSchedule } from '../schedule/final-schedule.ts'
import { common, overlap, type Stretch } from '../schedule/stretch.ts'
import { after, before } from '../time/instant.ts'
import { awayOnCall } from './away-on-call.ts'
import { coverageGaps, publishedAhead } from './coverage.ts'
import { dayText } from './day-text.ts'
import { notEligible } from './eligibility.ts'
import { type FindCover, findCover } from './find-cover.ts'
import { type Finding, type HealthRule, healthRules } from './finding.ts'
import { type Paged, tooManyPagesAtNight } from './night-pages.ts'
import { restAfterNightWork } from './rest.ts'
import {
  eligibilityOf,
  horizonOf,
  membersOf,
  type Rotation,
  type Standing,
  standingOf,
  stateOf,
} from './rotation.ts'
import { rotationSize } from './rotation-size.ts'
import { unevenLoad } from './uneven-load.ts'
import { unfairness } from './unfairness.ts'
import { weeksWithin } from './weeks.ts'
import { tooFewWeeksBetween, tooManyWeeksInARow } from './weeks-rules.ts'

/** What people did: the incidents that they were paged for, and when they worked on any. */
export type Strain = {
  readonly pages: readonly Paged[]
  readonly work: ReadonlyMap<string, readonly Stretch[]>
}

export type Health = Standing & { readonly findings: readonly Finding[] }

export const lookedBack = { days: 56 }
const seenAfterPublished = { days: 28 }

/** Every finding of a schedule, the most pressing rule first. */
export function checkHealth(rotation: Rotation, strain: Strain): Health {
  const standing = standingOf(rotation)
  const cover = findCover(rotation, standing)
  const findings = [
    ...coverage(rotation, cover),
    ...strained(rotation, strain, { standing, cover }),
    ...planned(rotation, { standing, cover }),
  ]
  return { ...standing, findings: findings.toSorted((one, other) => rank(one.rule) - rank(other.rule)) }
}

function rank(rule: HealthRule): number {
  return healthRules.indexOf(rule)
}

function coverage(rotation: Rotation, cover: FindCover): Finding[] {
  const { compiled, now, rules, schedule } = rotation
  const { endsAt } = horizonOf(rotation)
  const { entries, gaps } = finalSchedule(compiled, now, after(endsAt, seenAfterPublished))
  const published = publishedAhead({
    lastCoveredAt: entries.at(-1)?.endsAt ?? null,
    now,
    publishedWeeks: rules.published_weeks,
    timeZone: schedule.timeZone,
  })
  // What lies behind the end of the schedule is no gap in it.
  const end = published[0]?.stretches[0]?.startsAt ?? endsAt
  const found = coverageGaps(
    gaps.filter(({ startsAt }) => startsAt < end),
    rules.published_weeks,
  )
  return [...found.map((finding) => ({ ...finding, remedy: cover(finding.stretches, null) })), ...published]
}

type Means = { standing: Standing; cover: FindCover }

function strained(rotation: Rotation, { pages, work }: Strain, { standing, cover }: Means): Finding[] {
  const { now, rules, schedule } = rotation
  const upcoming = standing.shifts.filter(({ endsAt }) => endsAt > now)
  const zoneOf = (person: string): string => stateOf(rotation, person).timeZone
  const asked = { zoneOf, night: rules.night, mostPages: rules.pages_per_night, overflow: rules.overflow }
  const since = before(now, lookedBack)
  const { timeZone } = schedule
  return [
    ...membersOf(schedule).flatMap((person) =>
      tired(rotation, { person, work: work.get(person) ?? [] }, upcoming, cover),
    ),
    ...tooManyPagesAtNight(pages, asked),
    ...unevenLoad(pages, { shares: standing.shares, shifts: upcoming, since, timeZone, cover }),
  ]
}

function tired(
  rotation: Rotation,
  { person, work }: { person: string; work: readonly Stretch[] },
  upcoming: Standing['shifts'],
  cover: FindCover,
): Finding[] {
  const { now, rules } = rotation
  const { timeZone } = stateOf(rotation, person)
  const rest = restAfterNightWork({
    work,
    timeZone,
    night: rules.night,
    hours: rules.rest_after_night_hours,
    now,
  })
  if (!rest) return []
  const resting = { startsAt: now, endsAt: rest.notBefore }
  const onCall = upcoming.some((shift) => shift.person === person && overlap(shift, resting))
  const { covers, text } = onCall ? cover([resting], person) : { covers: [], text: '' }
  const until = rest.notBefore.toISOString()
  return [
    {
      rule: 'rest',
      people: [person],
      stretches: [rest.night],
      text: `${person} worked for ${rest.workedHours.toFixed(1)} hours in the night of ${dayText(rest.night.startsAt, timeZone)}.`,
      remedy: {
        do: 'start-late',
        notBefore: rest.notBefore,
        covers,
        text: `Let ${person} begin the day after ${until}. ${text}`.trim(),
      },
    },
  ]
}

function planned(rotation: Rotation, { standing, cover }: Means): Finding[] {
  const { now, people, rules, schedule } = rotation
  const { timeZone } = schedule
  const horizon = horizonOf(rotation)
  const upcoming = standing.shifts.filter(({ endsAt }) => endsAt > now)
  const since = before(now, lookedBack)
  const weeks = weeksWithin({ startsAt: since, endsAt: horizon.endsAt }, schedule)
  const recent = standing.shifts.filter(({ endsAt }) => endsAt > since)
  const asked = { shifts: recent, weeks, now, timeZone }
  const away = new Map([...people].map(([person, state]) => [person, state.away]))
  const covered = [
    ...awayOnCall(upcoming, away, timeZone),
    ...tooManyWeeksInARow(asked, rules.max_weeks_in_a_row),
    ...tooFewWeeksBetween(asked, rules.min_weeks_between),
  ].map((finding) => {
    const [person = ''] = finding.people
    const own = upcoming.filter((shift) => shift.person === person)
    const parts = finding.stretches.flatMap((stretch) => own.flatMap((shift) => common(shift, stretch)))
    return { ...finding, remedy: cover(parts, person) }
  })
  const size = { minPeople: rules.min_people, maxPeople: rules.max_people }
  return [
    ...covered,
    ...schedule.layers.flatMap((layer) => rotationSize(layer, size) ?? []),
    ...membersOf(schedule).flatMap((person) =>
      notEligible(person, upcoming, eligibilityOf(rotation, person, standing.shifts), timeZone),
    ),
    ...unfairness(standing, upcoming, cover),
  ]
}
