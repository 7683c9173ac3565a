import type { Shift } from '../schedule/shifts.ts'
import { dayText } from './day-text.ts'
import type { Finding } from './finding.ts'
import type { Paged } from './night-pages.ts'
import type { Share } from './fairness.ts'
import type { FindCover } from './find-cover.ts'

type Asked = {
  shares: readonly Share[]
  /** Those to come. */
  shifts: readonly Shift[]
  since: Date
  timeZone: string
  cover: FindCover
}

const muchMore = 1.5
const leastMore = 4

/** Who was paged for many more incidents than their fair share, and could hand over their next shift. */
export function unevenLoad(
  pages: readonly Paged[],
  { shares, shifts, since, timeZone, cover }: Asked,
): Finding[] {
  const counts = new Map(shares.map(({ person }) => [person, 0]))
  for (const { person } of pages) if (counts.has(person)) counts.set(person, (counts.get(person) ?? 0) + 1)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return shares.flatMap(({ person, fairShare }): Finding[] => {
    const [count, expected] = [counts.get(person) ?? 0, total * fairShare]
    if (count <= expected * muchMore || count - expected < leastMore) return []
    const next = shifts.find((shift) => shift.person === person)
    const text = `${person} was paged for ${count} of ${total} incidents since ${dayText(since, timeZone)}; a fair share were ${Math.round(expected)}.`
    return [
      {
        rule: 'load',
        people: [person],
        stretches: next ? [{ startsAt: next.startsAt, endsAt: next.endsAt }] : [],
        text,
        remedy: cover(next ? [next] : [], person),
      },
    ]
  })
}
