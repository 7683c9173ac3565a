import type { Silence } from '../../../domain/alerting/silence.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'

export async function silencesEndingAfter(tx: Tx, at: Date): Promise<Silence[]> {
  const rows = await tx.db
    .selectFrom('silences')
    .select(['id', 'services', 'matchers', 'reason', 'author'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .where('ends_at', '>', at)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, author: wordsFor(row.author) }))
}
