import { sql } from 'kysely'
import type { Stretch } from '../../../domain/schedule/stretch.ts'
import type { Tx } from '../../database/transaction.ts'

/** Of the given people those who are away at the instant of the transaction, and until when. */
export async function whoIsAway(tx: Tx, people: readonly string[]): Promise<Map<string, Date>> {
  const absences = await tx.organisation.fetch('absences', people, (missing) =>
    absencesFrom(tx, missing, tx.now),
  )
  return new Map(
    [...absences].flatMap(([person, stretches]): [string, Date][] => {
      const now = stretches.find(({ startsAt, endsAt }) => startsAt <= tx.now && tx.now < endsAt)
      return now ? [[person, now.endsAt]] : []
    }),
  )
}

/** The absences that end after the instant, in their order, per person who has any. */
export async function absencesFrom(
  tx: Tx,
  people: readonly string[],
  at: Date,
): Promise<Map<string, Stretch[]>> {
  const found = new Map<string, Stretch[]>()
  if (people.length === 0) return found
  const rows = await tx.db
    .selectFrom('absences')
    .select(['person_id', 'starts_at', 'ends_at'])
    .where('person_id', '=', sql<string>`any(${people})`)
    .where('ends_at', '>', at)
    .orderBy('starts_at')
    .execute()
  for (const { person_id: person, starts_at, ends_at } of rows) {
    found.set(person, [...(found.get(person) ?? []), { startsAt: starts_at, endsAt: ends_at }])
  }
  return found
}
