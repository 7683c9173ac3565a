import { sql } from 'kysely'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { fetchJob, nameOf } from './jobs.ts'

/** Only the given people that have one. */
export async function calendarUrls(
  tx: Tx,
  seal: Seal,
  people: readonly string[],
): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('people')
    .select(['id', 'sealed_calendar_url as sealed'])
    .where('id', '=', sql<string>`any(${people})`)
    .where('sealed_calendar_url', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ id, sealed }): [string, string][] =>
      sealed ? [[id, seal.open(sealed, placeOf(id))]] : [],
    ),
  )
}

/** Of the wanted addresses those that differ from what is kept; null stands for none. */
export async function changedCalendarUrls(
  tx: Tx,
  seal: Seal,
  wanted: Map<string, string | null>,
): Promise<Map<string, string | null>> {
  const kept = await calendarUrls(tx, seal, [...wanted.keys()])
  return new Map([...wanted].filter(([person, url]) => (kept.get(person) ?? null) !== url))
}

/** What was read from a calendar stays until another could be read, or none is followed any more. */
export async function saveCalendarUrls(
  tx: Tx,
  seal: Seal,
  changed: Map<string, string | null>,
): Promise<void> {
  for (const [person, url] of changed) {
    await tx.db
      .updateTable('people')
      .set({ sealed_calendar_url: url === null ? null : seal.seal(url, placeOf(person)) })
      .where('id', '=', person)
      .execute()
    if (url === null) await forgetCalendar(tx, person)
    else enqueue(tx, fetchJob, { person }, { once: nameOf({ person }) })
  }
}

async function forgetCalendar(tx: Tx, person: string): Promise<void> {
  await tx.db
    .deleteFrom('absences')
    .where('person_id', '=', person)
    .where('from_calendar', '=', true)
    .execute()
  await tx.db.deleteFrom('followed_calendars').where('person_id', '=', person).execute()
}

function placeOf(person: string) {
  return { table: 'people', row: person, column: 'sealed_calendar_url' }
}
