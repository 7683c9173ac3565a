import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { alertStatuses, type Alert } from '../../../api/alerts.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentIsVisible } from '../notifications/visible-incidents.ts'
import { idOf, isId } from './list-cursor.ts'
import type { AlertRow } from './store.ts'

type Filter = {
  status?: string | undefined
  service?: string | undefined
  integration?: string | undefined
  incident?: string | undefined
  q?: string | undefined
  cursor?: string | undefined
  limit: number
}

export async function listAlerts(tx: Tx, actor: Actor, filter: Filter) {
  const { status, service, integration, incident, q, cursor, limit } = filter
  let query = tx.db.selectFrom('alerts').selectAll().where(alertIsVisible(actor))
  if (status !== undefined) query = query.where('status', 'in', statusesOf(status))
  if (service !== undefined) query = query.where('service_id', '=', service)
  if (integration !== undefined) query = query.where('integration_id', '=', integration)
  if (q !== undefined) query = query.where(says(q))
  if (incident !== undefined) query = query.where('incident_id', '=', incidentNamed(incident))
  if (cursor !== undefined) query = query.where('id', '<', idOf(cursor))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(present)
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

export async function readAlert(tx: Tx, actor: Actor, id: string): Promise<Alert> {
  const query = tx.db.selectFrom('alerts').selectAll().where(alertIsVisible(actor))
  const row = isId(id) ? await query.where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refused('not-found', `There is no alert ${id}.`)
  return present(row)
}

/** An alert of a private incident is as private. */
export function alertIsVisible(actor: Actor) {
  return sql<boolean>`not exists (
    select from incidents i where i.id = alerts.incident_id and not ${incidentIsVisible(actor, 'i')})`
}

function says(words: string) {
  const pattern = `%${words.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`(summary ilike ${pattern} or source ilike ${pattern} or dedup_key ilike ${pattern})`
}

/** By its number or its imported name, which wins. */
function incidentNamed(name: string) {
  const number = /^(?:INC-)?(\d{1,18})$/i.exec(name)?.[1] ?? null
  return sql<string>`coalesce((select id from incidents where alias = ${name}), ${number}::bigint)`
}

function statusesOf(text: string): AlertRow['status'][] {
  return text.split(',').map((word) => {
    const status = alertStatuses.find((known) => known === word.trim())
    if (status) return status
    throw new Refused('invalid-request', `status: "${word}" is none of ${alertStatuses.join(', ')}.`)
  })
}

function present(row: AlertRow): Alert {
  return {
    id: row.id,
    dedup_key: row.dedup_key,
    status: row.status,
    severity: row.severity,
    service: row.service_id,
    integration: row.integration_id,
    incident: row.incident_id === null ? null : `INC-${row.incident_id}`,
    count: row.count,
    summary: row.summary,
    source: row.source,
    labels: row.labels,
    details: row.details,
    links: row.links,
    first_seen_at: row.first_seen_at.toISOString(),
    last_seen_at: row.last_seen_at.toISOString(),
    acknowledged_at: row.acknowledged_at?.toISOString() ?? null,
    resolved_at: row.resolved_at?.toISOString() ?? null,
    suppression: row.suppression,
    flapping: flappingOf(row),
    decided: row.decided,
  }
}

function flappingOf({ suppression, first_seen_at: since, calm_at: calmAt }: AlertRow): Alert['flapping'] {
  if (suppression?.by !== 'flapping') return null
  return { since: since.toISOString(), calm_at: calmAt?.toISOString() ?? null }
}
