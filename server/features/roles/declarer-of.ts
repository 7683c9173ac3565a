import type { Tx } from '../../database/transaction.ts'
import { incidentStream } from '../timeline/record.ts'

/** The person who declared the incident, or who raised it since; null when that was no person. */
export async function declarerOf(tx: Tx, incidentId: string): Promise<string | null> {
  const entry = await tx.db
    .selectFrom('timeline')
    .select('actor')
    .where('stream', '=', incidentStream(incidentId))
    .where('event', 'in', ['opened', 'declared', 'severity-changed'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry?.actor.kind === 'person' ? entry.actor.id : null
}
