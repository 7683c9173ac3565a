import { common, type Stretch } from '../schedule/stretch.ts'
import { type Candidate, type Choice, chooseFairly, type Limits } from './choose-fairly.ts'

type Asked = {
  /** When nobody is on call. */
  gaps: readonly Stretch[]
  /** One after the other; each goes to one person. */
  turns: readonly Stretch[]
  candidates: readonly Candidate[]
  limits: Limits
  /** What a stretch adds to the points of a person. */
  pointsOf: (person: string, stretches: readonly Stretch[]) => number
}

/** A turn, the parts of it in which nobody was on call, and who is to have them. */
export type FilledTurn = Choice & { readonly turn: Stretch; readonly stretches: readonly Stretch[] }

/** Gives each turn with a gap to the person for whom it is fairest, counting what they were given before. */
export function fillFairly({ gaps, turns, candidates, limits, pointsOf }: Asked): FilledTurn[] {
  const standing = new Map(candidates.map((candidate) => [candidate.person, candidate]))
  return turns.flatMap((turn): FilledTurn[] => {
    const stretches = gaps.flatMap((gap) => common(turn, gap))
    const [first, last] = [stretches[0], stretches.at(-1)]
    if (!first || !last) return []
    const whole = { startsAt: first.startsAt, endsAt: last.endsAt }
    const choice = chooseFairly(whole, [...standing.values()], limits)
    const chosen = choice.person === null ? undefined : standing.get(choice.person)
    if (chosen) {
      const points = chosen.points + pointsOf(chosen.person, stretches)
      standing.set(chosen.person, { ...chosen, points, shifts: [...chosen.shifts, whole] })
    }
    return [{ ...choice, turn, stretches }]
  })
}
