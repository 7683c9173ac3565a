import type { Stretch } from '../../../domain/schedule/stretch.ts'
import type { Tx } from '../../database/transaction.ts'

/** Who is away in the stretch, or in a part of it. */
export async function awayWithin(tx: Tx, { startsAt, endsAt }: Stretch): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('absences')
    .select('person_id')
    .distinct()
    .where('starts_at', '<', endsAt)
    .where('ends_at', '>', startsAt)
    .execute()
  return new Set(rows.map(({ person_id: person }) => person))
}
