import type { Found } from '../../../domain/hint/hint.ts'
import { pagesANight } from '../../../domain/hint/pages-a-night.ts'
import { defaultRules } from '../../../domain/organisation/document.ts'
import { nightAround } from '../../../domain/schedule/night.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { pagedSince } from '../notifications/paged-since.ts'
import { loadPeople } from '../people/load-people.ts'
import { pagedFor, saidOf } from './store.ts'

const { night, pages_per_night: mostPages } = defaultRules

/** Of those who were paged for it: who is in their night, and was paged for too many incidents of it. */
export async function pagesTonight(tx: Tx, row: IncidentRow): Promise<Found[]> {
  const people = await loadPeople(tx, await pagedFor(tx, row.id))
  const nightBegan = new Map(
    [...people.values()].flatMap(({ id, timeZone }): [string, Date][] => {
      const around = nightAround(tx.now, night, timeZone)
      return around ? [[id, around.startsAt]] : []
    }),
  )
  const hints: Found[] = []
  for (const [person, incidents] of await pagedSince(tx, nightBegan)) {
    const text = pagesANight({ person, incidents: incidents.length, mostPages })
    const since = nightBegan.get(person)
    if (text === null || !since || (await saidOf(tx, 'pages-a-night', person, since))) continue
    hints.push({ about: person, text })
  }
  return hints
}
