import { sql } from 'kysely'
import type { IntegrationSettings } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

export type HeartbeatRow = {
  id: string
  service: string
  settings: IntegrationSettings
  lastPingAt: Date | null
  missedAt: Date | null
}

export async function allHeartbeats(tx: Tx): Promise<HeartbeatRow[]> {
  return await heartbeats(tx).execute()
}

export async function heartbeatById(tx: Tx, id: string): Promise<HeartbeatRow | null> {
  return (await heartbeats(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

function heartbeats(tx: Tx) {
  return tx.db
    .selectFrom('heartbeats')
    .innerJoin('integrations', 'id', 'integration_id')
    .select(['id', 'service_id as service', sql<IntegrationSettings>`settings`.as('settings')])
    .select(['last_ping_at as lastPingAt', 'missed_at as missedAt'])
}
