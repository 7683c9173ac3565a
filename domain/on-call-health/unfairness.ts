import type { Shift } from '../schedule/shifts.ts'
import type { Fairness } from './fairness.ts'
import type { FindCover } from './find-cover.ts'
import type { Finding } from './finding.ts'

const leastScore = 75

/** A low score, with the next shift of who carries most beyond their share as the one to hand over. */
export function unfairness(
  { score, shares }: Fairness,
  shifts: readonly Shift[],
  cover: FindCover,
): Finding[] {
  if (score === null || score >= leastScore) return []
  const [most] = shares.toSorted((one, other) => other.share - other.fairShare - (one.share - one.fairShare))
  if (!most) return []
  const next = shifts.find(({ person }) => person === most.person)
  const text = `The fairness score is ${score} of 100: ${most.person} carries ${percent(most.share)} of the load, and a fair share were ${percent(most.fairShare)}.`
  return [
    {
      rule: 'fairness',
      people: [most.person],
      stretches: next ? [{ startsAt: next.startsAt, endsAt: next.endsAt }] : [],
      text,
      remedy: cover(next ? [next] : [], most.person),
    },
  ]
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}
