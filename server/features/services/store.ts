import { sql } from 'kysely'
import type { Integration, IntegrationSettings, Service } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

export async function allServices(tx: Tx): Promise<Service[]> {
  const rows = await tx.db
    .selectFrom('services')
    .selectAll()
    .orderBy(sql`id collate \"C\"`)
    .execute()
  const integrations = await integrationsByService(tx)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    team: row.team_id,
    tier: row.tier,
    escalation_policy: row.escalation_policy_id,
    fallback_policy: row.fallback_policy_id,
    declare_at: row.declare_at,
    depends_on: row.depends_on,
    runbooks: row.runbooks,
    grouping: {
      by: row.grouping.by,
      window_minutes: row.grouping.window_minutes,
      labels: row.grouping.labels,
    },
    reopen_minutes: row.reopen_minutes,
    pause_seconds: row.pause_seconds,
    inhibited_by_dependencies: row.inhibited_by_dependencies,
    auto_resolve_minutes: row.auto_resolve_minutes,
    flapping: row.flapping && { changes: row.flapping.changes, minutes: row.flapping.minutes },
    severity_map: row.severity_map,
    routing_rules: row.routing_rules,
    integrations: integrations.get(row.id) ?? [],
  }))
}

async function integrationsByService(tx: Tx): Promise<Map<string, Integration[]>> {
  const rows = await tx.db
    .selectFrom('integrations')
    .selectAll()
    .orderBy(sql`id collate \"C\"`)
    .execute()
  const found = new Map<string, Integration[]>()
  for (const { id, service_id: service, type, settings } of rows) {
    const list = found.get(service) ?? []
    found.set(service, list)
    list.push({ id, type, ...inOrder(settings) })
  }
  return found
}

/** JSON columns order their fields by length. */
function inOrder(settings: IntegrationSettings): IntegrationSettings {
  const { interval_minutes, grace_minutes, mapping, rate_limit_per_second, burst } = settings
  return {
    ...(interval_minutes !== undefined && { interval_minutes }),
    ...(grace_minutes !== undefined && { grace_minutes }),
    ...(mapping !== undefined && { mapping }),
    ...(rate_limit_per_second !== undefined && { rate_limit_per_second }),
    ...(burst !== undefined && { burst }),
  }
}

export async function removeServices(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('services')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function removeIntegrations(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('integrations')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function removeHeartbeats(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('heartbeats')
    .where('integration_id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function addHeartbeats(tx: Tx, ids: string[]): Promise<void> {
  await sql`insert into heartbeats (integration_id) select unnest(${ids}::text[])
    on conflict do nothing`.execute(tx.db)
}
