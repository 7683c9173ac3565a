import { nightAround, type Night } from '../schedule/night.ts'
import { dayText } from './day-text.ts'
import type { Finding } from './finding.ts'

/** The first page of a person for an incident. */
export type Paged = { readonly person: string; readonly at: Date }

type Asked = { zoneOf: (person: string) => string; night: Night; mostPages: number; overflow: string | null }

/** Nights in which a person was paged for more incidents than the rule has; a finding per person. */
export function tooManyPagesAtNight(
  pages: readonly Paged[],
  { zoneOf, night, mostPages, overflow }: Asked,
): Finding[] {
  return [...Map.groupBy(pages, ({ person }) => person)].flatMap(([person, own]): Finding[] => {
    const nights = new Map<number, { startsAt: Date; endsAt: Date; count: number }>()
    for (const { at } of own) {
      const around = nightAround(at, night, zoneOf(person))
      if (!around) continue
      const key = around.startsAt.getTime()
      nights.set(key, { ...around, count: (nights.get(key)?.count ?? 0) + 1 })
    }
    const bad = [...nights.values()].filter(({ count }) => count > mostPages)
    const worst = bad.toSorted((one, other) => other.count - one.count)[0]
    if (!worst) return []
    const text = `${person} was paged for ${worst.count} incidents in the night of ${dayText(worst.startsAt, zoneOf(person))}${bad.length > 1 ? `, the worst of ${bad.length} such nights` : ''}; ${mostPages} are the most.`
    const remedy =
      overflow === null
        ? 'Set an overflow schedule that gets the pages beyond, and tune the alerts of that night.'
        : `Pages beyond go to ${overflow}; tune the alerts of that night.`
    const stretches = bad.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))
    return [
      {
        rule: 'pages-per-night',
        people: [person],
        stretches,
        text,
        remedy: { do: 'set-overflow', text: remedy },
      },
    ]
  })
}
