import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { IntegrationSettings } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { dueJob } from './jobs.ts'

type Planned = { integration: string; expectedAt: Date; missedFrom: Date }

/**
 * Notes a ping and moves the one job that checks for the next, in one statement, since pings are many. The job comes
 * before the heartbeat: the check takes the two in that order as well, so neither waits for the other for ever.
 * Answers since when pings were missing; undefined when there is no such heartbeat.
 */
export async function notePing(
  tx: Tx,
  { integration, expectedAt, missedFrom }: Planned,
): Promise<Date | null | undefined> {
  const payload = JSON.stringify({ integration, expectedPing: expectedAt.toISOString() })
  const { rows } = await sql<{ missed_at: Date | null }>`
    with planned as (
      insert into jobs (id, kind, once, payload, run_at, created_at)
      values (${randomUUIDv7()}, ${dueJob.name}, ${integration}, ${payload}::jsonb, ${missedFrom}, ${tx.now})
      on conflict (kind, once) where once is not null do update
        set payload = excluded.payload, run_at = excluded.run_at, attempt = 0, quarantined_at = null
      returning once)
    update heartbeats set last_ping_at = greatest(last_ping_at, ${tx.now})
    from planned where integration_id = planned.once
    returning missed_at`.execute(tx.db)
  return rows[0]?.missed_at
}

export type HeartbeatRow = {
  integration: string
  last_ping_at: Date | null
  missed_at: Date | null
  settings: IntegrationSettings
}

export async function lockHeartbeats(tx: Tx, ids: string[]): Promise<HeartbeatRow[]> {
  const { rows } = await sql<HeartbeatRow>`
    select h.integration_id as integration, h.last_ping_at, h.missed_at, i.settings
    from heartbeats h join integrations i on i.id = h.integration_id
    where h.integration_id = any(${ids}::text[])
    order by h.integration_id for update of h`.execute(tx.db)
  return rows
}

export async function setMissed(tx: Tx, integrations: string[], missedAt: Date | null): Promise<void> {
  await sql`update heartbeats set missed_at = ${missedAt}::timestamptz
    where integration_id = any(${integrations}::text[])`.execute(tx.db)
}

/** What the heartbeat itself says is kept like any other signal's body. */
export async function keepBodies(
  tx: Tx,
  bodies: { id: string; integration: string; said: unknown }[],
): Promise<void> {
  await tx.db
    .insertInto('signal_bodies')
    .values(
      bodies.map(({ id, integration, said }) => ({
        id,
        received_at: tx.now,
        integration_id: integration,
        format: 'heartbeat',
        bytes: Buffer.from(JSON.stringify(said)),
        unreadable_because: null,
        target: null,
      })),
    )
    .execute()
}
