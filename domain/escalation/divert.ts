/** How things stand with a schedule when a page is to go to whoever is on call in it. */
export type Situation = {
  readonly onCall: readonly string[]
  /** Who is away at this instant, and until when. */
  readonly away: ReadonlyMap<string, Date>
  readonly lead: string | null
  readonly manager: string | null
  readonly overflow: Overflow | null
  /** For how many other incidents they were paged in the night they have now; nobody has one by day. */
  readonly pagedTonight: ReadonlyMap<string, number>
}

/** Beyond so many pages in a night the next goes to who is on call there. */
type Overflow = { readonly schedule: string; readonly onCall: readonly string[]; readonly mostPages: number }

export type Diversion =
  | { do: 'page-beside'; absent: string; until: Date; beside: string | null }
  | { do: 'page-instead'; tired: string; pages: number; schedule: string; people: string[] }

/**
 * Whom a page for a schedule goes to. Who has had enough pages in this night is spared, if the overflow has somebody else.
 * Who is away is paged all the same, since a calendar may be wrong, and the lead beside them, or the manager.
 */
export function divert(situation: Situation): { people: string[]; diversions: Diversion[] } {
  const spared = spareTheTired(situation)
  const accompanied = accompanyTheAbsent(spared.people, situation)
  return {
    people: [...new Set([...spared.people, ...accompanied.flatMap(({ beside }) => beside ?? [])])],
    diversions: [...spared.diversions, ...accompanied],
  }
}

function spareTheTired({ onCall, overflow, pagedTonight }: Situation) {
  const diversions: Extract<Diversion, { do: 'page-instead' }>[] = []
  const people = onCall.flatMap((person) => {
    const pages = pagedTonight.get(person) ?? 0
    const others = overflow?.onCall.filter((other) => other !== person) ?? []
    if (!overflow || pages < overflow.mostPages || others.length === 0) return [person]
    diversions.push({ do: 'page-instead', tired: person, pages, schedule: overflow.schedule, people: others })
    return others
  })
  return { people: [...new Set(people)], diversions }
}

function accompanyTheAbsent(people: readonly string[], { away, lead, manager }: Situation) {
  return people.flatMap((absent) => {
    const until = away.get(absent)
    if (!until) return []
    const beside = [lead, manager].find((one) => one !== null && one !== absent && !away.has(one)) ?? null
    return [{ do: 'page-beside' as const, absent, until, beside }]
  })
}
