import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentIsVisible } from '../notifications/visible-incidents.ts'

export type KeptSignal = {
  id: string
  received_at: Date
  body_id: string
  integration_id: string
  action: string
  dedup_key: string
  outcome: string
  /** When the alert that it opened ended, if it has. */
  ended_at: Date | null
}

const PAGE = 2_000

/** In the order in which they were worked on. Those of private incidents are as private. */
export async function* keptSignals(
  tx: Tx,
  actor: Actor,
  { from, most }: { from: Date; most: number },
): AsyncGenerator<KeptSignal[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (let read = 0; read < most; read += PAGE) {
    const { rows } = await sql<KeptSignal>`
      select id, received_at, body_id, integration_id, action, dedup_key, outcome,
             case when outcome = 'opened' then (select resolved_at from alerts where alerts.id = s.alert_id) end as ended_at
      from signals s
      where received_at >= ${from} and id > ${after}::uuid and action in ('trigger', 'resolve')
        and not exists (
          select from alerts a join incidents i on i.id = a.incident_id
          where a.id = s.alert_id and not ${incidentIsVisible(actor, 'i')})
      order by id limit ${PAGE}`.execute(tx.db)
    yield rows
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return
    after = last.id
  }
}

/** The keys of alerts that had been open when the time began. */
export async function openSince(tx: Tx, from: Date): Promise<{ integration: string; dedupKey: string }[]> {
  return await tx.db
    .selectFrom('alerts')
    .select(['integration_id as integration', 'dedup_key as dedupKey'])
    .where('first_seen_at', '<', from)
    .where((where) => where.or([where('resolved_at', 'is', null), where('resolved_at', '>', from)]))
    .execute()
}
