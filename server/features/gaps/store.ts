import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

/** Of these people, those who have not been warned today (UTC), who from now on have. Forgets the days before. */
export async function notYetWarned(tx: Tx, people: readonly string[]): Promise<string[]> {
  const day = tx.now.toISOString().slice(0, 10)
  await tx.db.deleteFrom('gap_warnings').where('day', '<', day).execute()
  const { rows } = await sql<{ person: string }>`
    insert into gap_warnings (person_id, day)
    select id, ${day}::date from people where id = any(${people})
    on conflict do nothing returning person_id as person`.execute(tx.db)
  return rows.map(({ person }) => person)
}
