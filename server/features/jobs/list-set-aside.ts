import { sql } from 'kysely'
import type { SetAsideJob } from '../../../api/jobs.ts'
import type { Tx } from '../../database/transaction.ts'
import { placeCursor, readPlace } from '../../http/place-cursor.ts'

type Row = {
  id: string
  kind: string
  payload: Record<string, unknown>
  attempt: number
  last_error: string | null
  created_at: Date
  quarantined_at: Date
}

export async function listSetAside(
  tx: Tx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: SetAsideJob[]; next_cursor: string | null }> {
  const place = cursor === undefined ? null : readPlace(cursor)
  const before = place ? sql`and (quarantined_at, id::text) < (${place.at}::timestamptz, ${place.id})` : sql``
  const { rows } = await sql<Row>`
    select id, kind, payload, attempt, last_error, created_at, quarantined_at from jobs
    where quarantined_at is not null ${before}
    order by quarantined_at desc, id::text desc limit ${limit + 1}`.execute(tx.db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(present),
    next_cursor: rows.length > limit && last ? placeCursor({ at: last.quarantined_at, id: last.id }) : null,
  }
}

function present({ id, kind, payload, attempt, last_error, created_at, quarantined_at }: Row): SetAsideJob {
  return {
    id,
    kind,
    payload,
    attempts: attempt,
    last_error,
    created_at: created_at.toISOString(),
    set_aside_at: quarantined_at.toISOString(),
  }
}
