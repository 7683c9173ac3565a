import { sql } from 'kysely'
import type { HealthFigures } from '../../api/health.ts'
import type { Tx } from '../database/transaction.ts'

type Row = {
  waiting: number
  lag: number
  set_aside: number
  delivered: Date | null
  probe: string | null
}

/** Where the last of the newest deliveries arrived; who looks further back looks into the delivery log. */
const NEWEST = 200

export async function readFigures({ db, now }: Tx): Promise<HealthFigures> {
  const { rows } = await sql<Row>`
    select count(*)::int as waiting,
      greatest(0, coalesce(extract(epoch from ${now}::timestamptz - min(run_at)), 0))::float8 as lag,
      (select count(*)::int from jobs where quarantined_at is not null) as set_aside,
      (select max(coalesce(answered_at, delivered_at, accepted_at)) from (
        select * from deliveries where kind = 'page' order by created_at desc limit ${NEWEST}) as newest) as delivered,
      (select value #>> '{}' from installation where key = 'last_probe') as probe
    from jobs where quarantined_at is null and not leased and run_at <= ${now}`.execute(db)
  const [row] = rows
  return {
    waiting_jobs: row?.waiting ?? 0,
    queue_lag_seconds: row?.lag ?? 0,
    set_aside_jobs: row?.set_aside ?? 0,
    last_page_delivered_at: row?.delivered?.toISOString() ?? null,
    last_probe_at: row?.probe ?? null,
  }
}
