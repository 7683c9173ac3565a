import { common, type Stretch } from '../schedule/stretch.ts'
import { chooseFairly } from './choose-fairly.ts'
import { dayText } from './day-text.ts'
import type { Cover, Remedy } from './finding.ts'
import { candidatesOf, limitsOf, type Rotation, type Standing } from './rotation.ts'

/** Nobody reads more, and the next look finds the rest. */
const mostCovers = 6

export type FindCover = (
  stretches: readonly Stretch[],
  replaces: string | null,
) => Extract<Remedy, { do: 'cover' }>

/** Who else of the rotation could take some stretches; each is chosen with the ones before in mind. */
export function findCover(rotation: Rotation, standing: Standing): FindCover {
  const { timeZone } = rotation.schedule
  return (stretches, replaces) => {
    let candidates = candidatesOf(rotation, standing).filter(({ person }) => person !== replaces)
    const covers: Cover[] = []
    const toCome = stretches.flatMap((each) => common(each, { startsAt: rotation.now, endsAt: each.endsAt }))
    for (const { startsAt, endsAt } of toCome.slice(0, mostCovers)) {
      const { person } = chooseFairly({ startsAt, endsAt }, candidates, limitsOf(rotation))
      if (person === null) continue
      covers.push({ person, replaces, startsAt, endsAt })
      candidates = candidates.map((each) =>
        each.person === person ? { ...each, shifts: [...each.shifts, { startsAt, endsAt }] } : each,
      )
    }
    if (covers.length === 0)
      return { do: 'cover', covers, text: 'Nobody of the rotation can take it; ask outside of it.' }
    const parts = covers.map(
      ({ person, startsAt, endsAt }) =>
        `${person} from ${dayText(startsAt, timeZone)} to ${dayText(endsAt, timeZone)}`,
    )
    return { do: 'cover', covers, text: `Have it taken by ${parts.join(', ')}.` }
  }
}
