import { type Selectable, sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentIsVisible } from './visible-incidents.ts'

export type DeliveryFilter = {
  incident: string | null
  person: string | null
  states: Tables['deliveries']['state'][] | null
  /** Only deliveries before this one, newest first. */
  before: string | null
  limit: number
}

/** Deliveries whose every page is for a hidden incident are hidden, too. */
export async function listDeliveryRows(tx: Tx, actor: Actor, filter: DeliveryFilter) {
  let query = tx.db.selectFrom('deliveries').selectAll().where(isVisible(actor))
  if (filter.incident !== null) query = query.where('id', 'in', deliveriesOf(filter.incident))
  if (filter.person !== null) query = query.where('person_id', '=', filter.person)
  if (filter.states !== null) query = query.where('state', 'in', filter.states)
  if (filter.before !== null) query = query.where('id', '<', filter.before)
  return await query.orderBy('id', 'desc').limit(filter.limit).execute()
}

export async function findDeliveryRow(tx: Tx, actor: Actor, id: string) {
  return await tx.db
    .selectFrom('deliveries')
    .selectAll()
    .where(isVisible(actor))
    .where(sql`id::text`, '=', id)
    .executeTakeFirst()
}

function isVisible(actor: Actor) {
  return sql<boolean>`(kind = 'notice' or exists (
    select from pages join incidents i on i.id = pages.incident_id
    where (pages.delivery_id = deliveries.id or pages.id = deliveries.page_id)
      and ${incidentIsVisible(actor, 'i')}))`
}

/** Of an incident by its number or its imported name, which wins. */
function deliveriesOf(name: string) {
  const number = /^(?:INC-)?(\d{1,18})$/i.exec(name)?.[1] ?? null
  return sql<string>`(
    with its as materialized (select id, delivery_id from pages
      where incident_id = coalesce((select id from incidents where alias = ${name}), ${number}::bigint))
    select delivery_id from its where delivery_id is not null
    union all
    select updates.id from its join deliveries updates on updates.page_id = its.id)`
}

export async function visiblePagesOf(tx: Tx, actor: Actor, deliveries: string[]) {
  const { rows } = await sql<Selectable<Tables['pages']>>`
    select pages.*, told.id as delivery_id from deliveries told
    join pages on pages.delivery_id = told.id or pages.id = told.page_id
    join incidents i on i.id = pages.incident_id
    where told.id = any(${deliveries}::uuid[]) and ${incidentIsVisible(actor, 'i')}
    order by pages.id`.execute(tx.db)
  return rows
}

export async function listAttemptsOf(tx: Tx, deliveries: string[]) {
  return await tx.db
    .selectFrom('delivery_attempts')
    .selectAll()
    .where('delivery_id', '=', sql<string>`any(${deliveries}::uuid[])`)
    .orderBy('number')
    .execute()
}
