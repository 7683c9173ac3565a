import { sql } from 'kysely'
import type { SuppressedAlerts } from '../../../api/suppressed-alerts.ts'
import type { SuppressedBy } from '../../../domain/alerting/suppression.ts'
import type { Tx } from '../../database/transaction.ts'

const MOST = 500

/** Inhibitions are named by rule and inhibitor; what pauses or flaps is kept by nothing but itself. */
const source = sql<string | null>`case suppression->>'by'
  when 'inhibition' then regexp_replace(suppression->>'id', '/[^/]*$', '')
  when 'pause' then null when 'flapping' then null
  else suppression->>'id' end`

type Counted = Omit<SuppressedAlerts, 'last_at'> & { last_at: Date }

export async function countSuppressed(
  tx: Tx,
  since: Date,
  by: SuppressedBy | undefined,
): Promise<SuppressedAlerts[]> {
  const { rows } = await sql<Counted>`
    select suppression->>'by' as by, ${source} as id, count(*)::int as alerts,
           (count(*) filter (where status = 'suppressed'))::int as still_suppressed, max(first_seen_at) as last_at
    from alerts
    where suppression is not null and first_seen_at >= ${since} and coalesce(suppression->>'by' = ${by ?? null}, true)
    group by 1, 2 order by alerts desc, last_at desc limit ${MOST}`.execute(tx.db)
  return rows.map((row) => ({ ...row, last_at: row.last_at.toISOString() }))
}
