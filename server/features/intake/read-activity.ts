import { sql } from 'kysely'
import type { Activity } from '../../../api/integration-activity.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'

/** What a day of a large installation would be too much to count. */
const MOST_SIGNALS = 100_000

type Counted = {
  integration: string
  last: Date | null
  signals: number
  alerts: number
  oldest: Date | null
}

/** Read from the newest signals; what was quiet for a day is known from its alerts. */
export async function readActivity(tx: Tx): Promise<{ since: string; items: Activity[] }> {
  const dayAgo = before(tx.now, { hours: 24 })
  const { rows } = await sql<Counted>`
    with newest as materialized (
      select integration_id, received_at, outcome from signals
      where received_at >= ${dayAgo} order by id desc limit ${MOST_SIGNALS}),
    counted as (
      select integration_id, max(received_at) as last, min(received_at) as oldest, count(*)::int as signals,
             count(*) filter (where outcome = 'opened')::int as alerts
      from newest group by integration_id)
    select integrations.id as integration, coalesce(signals, 0) as signals, coalesce(alerts, 0) as alerts, oldest,
           coalesce(last, (select max(last_seen_at) from alerts where integration_id = integrations.id)) as last
    from integrations left join counted on integration_id = integrations.id order by integrations.id`.execute(
    tx.db,
  )
  const isCut = rows.reduce((sum, { signals }) => sum + signals, 0) >= MOST_SIGNALS
  const oldest = rows.flatMap((row) => row.oldest ?? []).map((at) => at.getTime())
  return {
    since: (isCut ? new Date(Math.min(...oldest)) : dayAgo).toISOString(),
    items: rows.map(({ integration, last, signals, alerts }) => ({
      integration,
      last_received_at: last?.toISOString() ?? null,
      signals,
      alerts,
    })),
  }
}
