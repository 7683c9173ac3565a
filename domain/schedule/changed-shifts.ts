import type { Walked } from './compile.ts'
import { samePeople } from './same-people.ts'
import { joined, type Stretch } from './stretch.ts'

/** A maximal stretch in which other people are on call than before; both lists are sorted. */
export type ChangedShift = Stretch & { readonly before: readonly string[]; readonly after: readonly string[] }

/** Where two versions of a schedule put different people on call within [from, to), in the order of time. */
export function changedShifts(before: Walked, after: Walked, from: Date, to: Date): ChangedShift[] {
  const end = to.getTime()
  const changes: ChangedShift[] = []
  for (let at = from.getTime(); at < end;) {
    const [was, becomes] = [before.slotAt(at), after.slotAt(at)]
    const until = Math.min(was.until, becomes.until, end)
    const [old, fresh] = [was.value.people, becomes.value.people]
    if (!samePeople(old, fresh)) {
      add(changes, { startsAt: new Date(at), endsAt: new Date(until), before: old, after: fresh })
    }
    at = until
  }
  return changes
}

function add(changes: ChangedShift[], next: ChangedShift): void {
  const last = changes.at(-1)
  const joins =
    last?.endsAt.getTime() === next.startsAt.getTime() &&
    samePeople(last.before, next.before) &&
    samePeople(last.after, next.after)
  if (joins) changes[changes.length - 1] = { ...last, endsAt: next.endsAt }
  else changes.push(next)
}

/** Where somebody was on call, and nobody would be; neighbours joined. */
export function gapsMade(changes: readonly ChangedShift[]): Stretch[] {
  return joined(changes.filter(({ before, after }) => before.length > 0 && after.length === 0))
}

export type Difference = { readonly gained: readonly Stretch[]; readonly lost: readonly Stretch[] }

/** What the changes mean to each person whom they concern, neighbours joined. */
export function differencePerPerson(changes: readonly ChangedShift[]): Map<string, Difference> {
  const concerned = new Set(changes.flatMap(({ before, after }) => [...before, ...after]))
  const differences = [...concerned].toSorted().map((person): [string, Difference] => {
    const gained = changes.filter((each) => each.after.includes(person) && !each.before.includes(person))
    const lost = changes.filter((each) => each.before.includes(person) && !each.after.includes(person))
    return [person, { gained: joined(gained), lost: joined(lost) }]
  })
  return new Map(differences.filter(([, { gained, lost }]) => gained.length + lost.length > 0))
}
