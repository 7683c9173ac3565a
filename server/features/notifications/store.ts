import { type Selectable, sql } from 'kysely'
import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import type { Urgency } from '../../../domain/notification/message.ts'
import type { Channel } from '../../../domain/notification/plan.ts'
import type { PageCause } from '../../../domain/notification/still-wanted.ts'
import type { PageState } from '../../database/tables/paging.ts'
import type { Tables } from '../../database/tables.ts'
import type { IncidentStatus } from '../../database/tables/incidents.ts'
import type { Tx } from '../../database/transaction.ts'
import { changeFresh } from './fresh-pages.ts'
import { updateRows } from '../../database/update-rows.ts'

/** A page with all that sending it asks for. */
export type PageToSend = {
  id: string
  state: PageState
  delivery_id: string | null
  escalation_id: string
  round: number
  step: number
  person_id: string
  method_id: string
  channel: Channel
  cause: PageCause
  urgency: Urgency
  person_name: string | null
  address: string | null
  sealed_secret: Buffer | null
  bundle: boolean | null
  escalation_ended_at: Date | null
  incident_id: string
  title: string
  severity: string
  status: IncidentStatus
  private: boolean
  service_id: string | null
  acknowledged_at: Date | null
  snoozed_until: Date | null
  /** The first of them. */
  alerts: PagedAlert[]
  alert_count: number
}

type PagedAlert = { id: string; summary: string; severity: AlertSeverity; source: string }

export const MOST_ALERTS = 5

export async function loadPagesToSend(
  tx: Tx,
  { pages, deliveries }: { pages: string[]; deliveries: string[] },
): Promise<PageToSend[]> {
  const { rows } = await sql<PageToSend>`
    select p.id, p.state, p.delivery_id, p.escalation_id, p.round, p.step, p.person_id, p.method_id, p.channel, p.cause,
           p.urgency, person.name as person_name, method.address, method.sealed_secret, method.bundle,
           e.ended_at as escalation_ended_at, i.id as incident_id, i.title, i.severity, i.status, i.private,
           i.service_id, i.acknowledged_at, i.snoozed_until,
           coalesce((select json_agg(first) from (
             select id, summary, severity, source from alerts where alerts.incident_id = i.id
             order by id limit ${MOST_ALERTS}) first), '[]') as alerts,
           (select count(*)::int from alerts where alerts.incident_id = i.id) as alert_count
    from (select * from pages where id = any(${pages}::uuid[])
          union
          select * from pages where delivery_id = any(${deliveries}::uuid[])) p
    join incidents i on i.id = p.incident_id
    join escalations e on e.id = p.escalation_id
    left join people person on person.id = p.person_id
    left join contact_methods method on method.id = p.method_id and method.person_id = p.person_id
    order by p.id`.execute(tx.db)
  return rows
}

/** The alerts of an incident as far as a page tells of them. */
export type PagedAlerts = { first: PagedAlert[]; count: number }

/** Those of each incident that has any. */
export async function pagedAlerts(tx: Tx, incidentIds: string[]): Promise<Map<string, PagedAlerts>> {
  if (incidentIds.length === 0) return new Map()
  const { rows } = await sql<{ incident: string; first: PagedAlert[] | null; count: number }>`
    select incident, (select json_agg(first) from (
        select id, summary, severity, source from alerts where alerts.incident_id = incident::bigint
        order by id limit ${MOST_ALERTS}) first) as first,
      (select count(*)::int from alerts where alerts.incident_id = incident::bigint) as count
    from unnest(${incidentIds}::text[]) as incident`.execute(tx.db)
  return new Map(rows.map(({ incident, first, count }) => [incident, { first: first ?? [], count }]))
}

export type DeliveryRow = Selectable<Tables['deliveries']>

export async function lockDeliveries(tx: Tx, ids: string[]): Promise<Map<string, DeliveryRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('deliveries')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type DestinationState = { lastSentAt: Date | null; openBundle: { id: string; flushAt: Date } | null }

/** Locks what is known of destinations whose messages are bundled. */
export async function lockDestinations(tx: Tx, methods: string[]): Promise<Map<string, DestinationState>> {
  if (methods.length === 0) return new Map()
  const sorted = methods.toSorted()
  await sql`insert into destinations (method_id) select unnest(${sorted}::text[]) on conflict do nothing`.execute(
    tx.db,
  )
  const { rows } = await sql<{
    method_id: string
    last_sent_at: Date | null
    bundle_id: string | null
    flush_at: Date | null
  }>`
    with held as materialized (
      select method_id, last_sent_at from destinations where method_id = any(${sorted}::text[])
      order by method_id for update)
    select held.*, open.id as bundle_id, open.flush_at from held left join lateral (
      select id, flush_at from deliveries
      where deliveries.method_id = held.method_id and flush_at is not null and state = 'bundling' limit 1) open on true`.execute(
    tx.db,
  )
  return new Map(
    rows.map((row) => [
      row.method_id,
      {
        lastSentAt: row.last_sent_at,
        openBundle: row.bundle_id && row.flush_at ? { id: row.bundle_id, flushAt: row.flush_at } : null,
      },
    ]),
  )
}

export function rememberSent(tx: Tx, methods: string[]): void {
  if (methods.length === 0) return
  tx.defer(
    sql`update destinations set last_sent_at = ${tx.now} where method_id = any(${methods}::text[])`.execute(
      tx.db,
    ),
  )
}

/** Pages that are not sent any more, each with the reason. */
export function cancelPages(tx: Tx, cancelled: { id: string; because: string }[]): void {
  updateRows(
    tx,
    'pages',
    cancelled
      .filter(({ id, because }) => !changeFresh(tx, id, { state: 'cancelled', because }))
      .map(({ id, because }) => ({ id, state: 'cancelled', because })),
  )
}

export function setPages(tx: Tx, changes: { id: string; state: PageState; delivery: string }[]): void {
  updateRows(
    tx,
    'pages',
    changes
      .filter(({ id, state, delivery }) => !changeFresh(tx, id, { state, delivery_id: delivery }))
      .map(({ id, state, delivery }) => ({ id, state, delivery_id: delivery })),
  )
}
