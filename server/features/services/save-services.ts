import type { Integration, Service } from '../../../domain/organisation/document.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import { addHeartbeats, removeHeartbeats } from './store.ts'

export async function saveServices(
  tx: Tx,
  { created, updated }: { created: Service[]; updated: Service[] },
): Promise<void> {
  insertRows(tx, 'services', created.map(serviceRow))
  updateRows(tx, 'services', updated.map(serviceRow))
}

export type PlacedIntegration = { service: string; integration: Integration }

export async function saveIntegrations(
  tx: Tx,
  { created, updated }: { created: PlacedIntegration[]; updated: PlacedIntegration[] },
): Promise<void> {
  insertRows(tx, 'integrations', created.map(integrationRow))
  updateRows(tx, 'integrations', updated.map(integrationRow))
  const isHeartbeat = ({ integration }: PlacedIntegration) => integration.type === 'heartbeat'
  const idOf = ({ integration }: PlacedIntegration) => integration.id
  const all = [...created, ...updated]
  await addHeartbeats(tx, all.filter(isHeartbeat).map(idOf))
  await removeHeartbeats(tx, updated.filter((placed) => !isHeartbeat(placed)).map(idOf))
}

function serviceRow(service: Service) {
  const { id, name, team, tier, escalation_policy, depends_on, runbooks } = service
  const { fallback_policy, declare_at } = service
  const { pause_seconds, inhibited_by_dependencies, flapping, auto_resolve_minutes } = service
  const { grouping, reopen_minutes, severity_map, routing_rules } = service
  return {
    id,
    name,
    team_id: team,
    tier,
    escalation_policy_id: escalation_policy,
    fallback_policy_id: fallback_policy,
    declare_at,
    depends_on,
    runbooks,
    grouping,
    reopen_minutes,
    pause_seconds,
    inhibited_by_dependencies,
    flapping,
    auto_resolve_minutes,
    severity_map,
    routing_rules,
  }
}

function integrationRow({ service, integration }: PlacedIntegration) {
  const { id, type, key: _key, keys: _keys, ...settings } = integration
  return { id, service_id: service, type, settings }
}
