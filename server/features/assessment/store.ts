import { sql } from 'kysely'
import { isOpen, statuses } from '../../../domain/incident/lifecycle.ts'
import { dependenciesOf } from '../../../domain/alerting/dependencies.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadDependencies } from '../services/load-dependencies.ts'
import { incidentStream } from '../timeline/record.ts'

const OPEN = statuses.filter((status) => isOpen({ status }))

/** What its alerts say that have not been resolved. */
export async function firingAlerts(tx: Tx, incident: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('alerts')
    .select('summary')
    .where('incident_id', '=', incident)
    .where('status', 'in', ['triggered', 'acknowledged'])
    .orderBy('id')
    .execute()
  return rows.map(({ summary }) => summary)
}

/** Error rates that people reported in its timeline, with when that was. */
export async function errorRatesOf(tx: Tx, incident: string): Promise<{ at: Date; percent: number }[]> {
  const rows = await tx.db
    .selectFrom('timeline')
    .select(['at', sql<number>`(details->>'error_rate')::float8`.as('percent')])
    .where('stream', '=', incidentStream(incident))
    .where('event', '=', 'update')
    .where(sql<boolean>`jsonb_typeof(details->'error_rate') = 'number'`)
    .execute()
  return rows
}

/** Of what a service needs, directly or through others: what has an open incident that is not private. */
export async function troubledDependencies(tx: Tx, service: string | null): Promise<string[]> {
  if (service === null) return []
  const needed = [...dependenciesOf(service, await loadDependencies(tx)).keys()]
  if (needed.length === 0) return []
  const rows = await tx.db
    .selectFrom('incidents')
    .select('service_id')
    .distinct()
    .where('service_id', '=', sql<string>`any(${needed}::text[])`)
    .where('status', '=', sql<(typeof OPEN)[number]>`any(${OPEN}::text[])`)
    .where('private', '=', false)
    .execute()
  return rows.flatMap(({ service_id: id }) => id ?? []).toSorted()
}
