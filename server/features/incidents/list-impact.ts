import { sql } from 'kysely'
import type { AffectedService } from '../../../api/incidents.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { impactOf } from '../../../domain/incident/impact.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadDependencies } from '../services/load-dependencies.ts'
import { nameOf, visibleTo, type IncidentRow } from './store.ts'

const MOST_SHOWN = 200

/** The services that need the one of the incident, with what is open on them already. */
export async function listImpact(
  tx: Tx,
  actor: Actor,
  { service_id: service }: IncidentRow,
): Promise<{ items: AffectedService[]; next_cursor: null }> {
  if (service === null) return { items: [], next_cursor: null }
  const dependants = impactOf(service, await loadDependencies(tx)).slice(0, MOST_SHOWN)
  const ids = dependants.map((one) => one.service)
  const known = await servicesNamed(tx, ids)
  const open = await openOn(tx, actor, ids)
  const items = dependants.flatMap(({ service: id, distance, because }) => {
    const found = known.get(id)
    return found ? [{ service: id, ...found, distance, because, open_incidents: open.get(id) ?? [] }] : []
  })
  return { items, next_cursor: null }
}

async function servicesNamed(tx: Tx, ids: string[]) {
  const rows = await tx.db
    .selectFrom('services')
    .select(['id', 'name', 'team_id as team', 'tier'])
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute()
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

async function openOn(tx: Tx, actor: Actor, services: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.db
    .selectFrom('incidents')
    .select(['id', 'service_id'])
    .where('service_id', '=', sql<string>`any(${services}::text[])`)
    .where('status', 'not in', ['resolved', 'closed', 'merged'])
    .where(visibleTo(actor))
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  const byService = Map.groupBy(rows, ({ service_id: id }) => id ?? '')
  return new Map([...byService].map(([id, own]) => [id, own.map((row) => nameOf(row.id))]))
}
