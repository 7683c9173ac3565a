import type { CompiledSchedule } from '../schedule/compile.ts'
import { finalSchedule } from '../schedule/final-schedule.ts'
import { isOnCallThroughout, isOnCallWithin } from '../schedule/presence.ts'
import type { Stretch } from '../schedule/stretch.ts'
import type { Problem } from '../schedule/problems.ts'
import type { Terms } from './swap.ts'

const day = 86_400_000
const longestDays = 400

/** What must be put right before anybody is asked. */
export function termsProblems(terms: Terms, schedule: CompiledSchedule, now: Date): Problem[] {
  const asked = stretchProblems('', terms.asked, now)
  const inReturn = terms.inReturn ? stretchProblems('in_return.', terms.inReturn, now) : []
  if (asked.length > 0 || inReturn.length > 0) return [...asked, ...inReturn]
  return [...partProblems(terms, schedule), ...returnProblems(terms, schedule)]
}

function stretchProblems(path: string, { startsAt, endsAt }: Stretch, now: Date): Problem[] {
  const length = endsAt.getTime() - startsAt.getTime()
  if (length <= 0) return [{ path: `${path}ends_at`, message: 'must be after starts_at' }]
  if (length > longestDays * day)
    return [{ path: `${path}ends_at`, message: `must be at most ${longestDays} days after starts_at` }]
  return endsAt <= now ? [{ path: `${path}ends_at`, message: 'is past; what was is not swapped' }] : []
}

function partProblems({ askedBy, asked, candidates }: Terms, schedule: CompiledSchedule): Problem[] {
  if (!isOnCallThroughout(schedule, askedBy, asked)) {
    return [
      {
        path: 'starts_at',
        message: `${askedBy} is not on call all of that time; ask for a part that is theirs`,
      },
    ]
  }
  if (candidates.includes(askedBy))
    return [{ path: 'to', message: `${askedBy} cannot be asked by themselves` }]
  if (candidates.length === 0)
    return [{ path: 'to', message: 'nobody is left who could be asked; name people' }]
  return candidates.flatMap((candidate, index) =>
    isOnCallWithin(schedule, candidate, asked)
      ? [{ path: `to[${index}]`, message: `${candidate} is on call then already; ask somebody else` }]
      : [],
  )
}

function returnProblems({ askedBy, inReturn, candidates }: Terms, schedule: CompiledSchedule): Problem[] {
  if (!inReturn) return []
  const [other, ...more] = candidates
  if (other === undefined || more.length > 0)
    return [{ path: 'to', message: 'a swap is with one person; leave in_return out to ask several' }]
  if (!isOnCallThroughout(schedule, other, inReturn))
    return [{ path: 'in_return.starts_at', message: `${other} is not on call all of that time` }]
  return isOnCallWithin(schedule, askedBy, inReturn)
    ? [{ path: 'in_return.starts_at', message: `${askedBy} is on call then already` }]
    : []
}

/** Who else takes turns and is neither on call nor away in that time: whom to ask when nobody is named. */
export function rotationFreeFor(
  schedule: CompiledSchedule,
  { askedBy, asked }: Pick<Terms, 'askedBy' | 'asked'>,
  { within, away }: { within: Stretch; away: ReadonlySet<string> },
): string[] {
  const { entries } = finalSchedule(schedule, within.startsAt, within.endsAt)
  const people = new Set(entries.flatMap(({ people: some }) => some))
  return [...people]
    .filter((person) => person !== askedBy && !away.has(person) && !isOnCallWithin(schedule, person, asked))
    .toSorted()
}
