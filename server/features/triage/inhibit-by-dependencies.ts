import { sql } from 'kysely'
import { dependenciesOf } from '../../../domain/alerting/dependencies.ts'
import { inhibit } from '../../../domain/alerting/inhibit.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadDependencies } from '../services/load-dependencies.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { suppressWith } from './suppress-alerts.ts'

/** New alerts of services that want it page nobody while something that these need has an open incident. */
export async function inhibitByDependencies(tx: Tx, alerts: TouchedAlert[]): Promise<TouchedAlert[]> {
  const fresh = alerts.filter(({ state, suppression }) => state.isNew && !suppression)
  const wanting = fresh.filter(({ service }) => service?.inhibitedByDependencies)
  if (wanting.length === 0) return alerts
  const needs = await loadDependencies(tx)
  const needed = new Set(
    wanting.flatMap(({ service }) => [...dependenciesOf(service?.id ?? '', needs).keys()]),
  )
  const found = inhibit(
    fresh.map((alert) => ({
      alert,
      service: alert.service?.id ?? null,
      inhibited: alert.service?.inhibitedByDependencies ?? false,
    })),
    await servicesInTrouble(tx, [...needed]),
    needs,
  )
  return alerts.map((alert) => suppressWith(tx, alert, found.get(alert) ?? null))
}

/** What is only watched any more inhibits nothing. */
async function servicesInTrouble(tx: Tx, services: string[]): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('incidents')
    .select('service_id')
    .distinct()
    .where('service_id', '=', sql<string>`any(${services}::text[])`)
    .where('status', 'not in', ['monitoring', 'resolved', 'closed', 'merged'])
    .execute()
  return new Set(rows.flatMap((row) => row.service_id ?? []))
}
