import { millisecondsOf, overlap, type Stretch } from '../schedule/stretch.ts'
import { dayText } from './day-text.ts'

export type Candidate = {
  readonly person: string
  /** What they carry already, for each part of the time in which they are available. */
  readonly points: number
  readonly away: readonly Stretch[]
  /** When they are on call already. */
  readonly shifts: readonly Stretch[]
  /** When they are on call in other schedules; that is possible, but not good. */
  readonly elsewhere: readonly Stretch[]
  /** Why they should not be on call yet at an instant; null when they may. */
  readonly notYet: (at: Date) => string | null
}

export type Limits = {
  readonly maxWeeksInARow: number
  readonly minWeeksBetween: number
  readonly timeZone: string
}

type PassedOver = { readonly person: string; readonly because: string }

export type Choice = {
  /** Null when everybody is away or on call already. */
  readonly person: string | null
  readonly because: string
  readonly passedOver: readonly PassedOver[]
}

const day = 86_400_000
const week = 7 * day
/** Shorter turns than that have no weeks between them. */
const leastOfTurn = 4 * day

type Weighed = { candidate: Candidate; breaks: string[]; since: number }

/** Who is to be on call in a stretch: nobody who is away, by the rules if that is possible, else who carries least. */
export function chooseFairly(stretch: Stretch, candidates: readonly Candidate[], limits: Limits): Choice {
  const impossible = candidates.flatMap((candidate): PassedOver[] => {
    const because = hindrance(stretch, candidate, limits.timeZone)
    return because === null ? [] : [{ person: candidate.person, because }]
  })
  const out = new Set(impossible.map(({ person }) => person))
  const weighed = candidates
    .filter(({ person }) => !out.has(person))
    .map((candidate) => weigh(stretch, candidate, limits))
    .toSorted(byFitness)
  const [best, next] = weighed
  if (!best) return { person: null, because: 'Everybody is away or on call already.', passedOver: impossible }
  const broken = weighed.filter(({ breaks }) => breaks.length > best.breaks.length)
  const passedOver = [
    ...impossible,
    ...broken.map(({ candidate, breaks }) => ({ person: candidate.person, because: breaks.join(', ') })),
  ]
  return { person: best.candidate.person, because: reasonOf(best, next), passedOver }
}

function hindrance(stretch: Stretch, { away, shifts }: Candidate, timeZone: string): string | null {
  const absence = away.find((each) => overlap(each, stretch))
  if (absence)
    return `away from ${dayText(absence.startsAt, timeZone)} to ${dayText(absence.endsAt, timeZone)}`
  return shifts.some((each) => overlap(each, stretch)) ? 'on call already' : null
}

function weigh(stretch: Stretch, candidate: Candidate, limits: Limits): Weighed {
  const notYet = candidate.notYet(stretch.startsAt)
  const isElsewhere = candidate.elsewhere.some((each) => overlap(each, stretch))
  const breaks = [
    ...(notYet === null ? [] : [notYet]),
    ...(isElsewhere ? ['on call in another schedule meanwhile'] : []),
    ...tooClose(stretch, candidate.shifts, limits),
  ]
  const ended = candidate.shifts.filter(({ endsAt }) => endsAt <= stretch.startsAt)
  const since = Math.max(-Infinity, ...ended.map(({ endsAt }) => endsAt.getTime()))
  return { candidate, breaks, since }
}

function tooClose(stretch: Stretch, shifts: readonly Stretch[], limits: Limits): string[] {
  if (millisecondsOf(stretch) < leastOfTurn) return []
  const turns = shifts.filter((each) => millisecondsOf(each) >= leastOfTurn)
  const adjoining = turns.filter((each) => distance(each, stretch) < day)
  const inARow = [stretch, ...adjoining].reduce((sum, each) => sum + millisecondsOf(each), 0) / week
  const near = turns.some((each) => {
    const between = distance(each, stretch)
    return between >= day && between < limits.minWeeksBetween * week - day
  })
  return [
    ...(inARow > limits.maxWeeksInARow + 0.1
      ? [`would be on call for more than ${limits.maxWeeksInARow} weeks in a row`]
      : []),
    ...(near ? [`has another turn less than ${limits.minWeeksBetween} weeks away`] : []),
    ...(adjoining.length > 0 && inARow <= limits.maxWeeksInARow + 0.1 ? ['has the turn next to it'] : []),
  ]
}

function byFitness(one: Weighed, other: Weighed): number {
  return (
    one.breaks.length - other.breaks.length ||
    one.candidate.points - other.candidate.points ||
    one.since - other.since ||
    (one.candidate.person < other.candidate.person ? -1 : 1)
  )
}

function reasonOf({ candidate, breaks }: Weighed, next: Weighed | undefined): string {
  const points = candidate.points.toFixed(0)
  const least = next
    ? `carries ${points} points so far, ${next.candidate.person}, who would be next, ${next.candidate.points.toFixed(0)}`
    : `the only one who can, with ${points} points so far`
  return breaks.length === 0 ? least : `${least}; nobody fits every rule: ${breaks.join(', ')}`
}

function distance(one: Stretch, other: Stretch): number {
  return Math.max(
    0,
    one.startsAt.getTime() - other.endsAt.getTime(),
    other.startsAt.getTime() - one.endsAt.getTime(),
  )
}
