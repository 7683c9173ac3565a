import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { ListedAlert } from './present-alert.ts'

type Wanted = { where: RawBuilder<boolean>; order: RawBuilder<unknown>; limit: number; offset: number }

const isThere = sql`(a.details -> 'deleted') is null`

/** An integration's alerts; whether they are snoozed is known of their incidents. */
export async function selectAlerts(
  tx: Tx,
  integration: string,
  { where, order, limit, offset }: Wanted,
): Promise<ListedAlert[]> {
  const { rows } = await sql<ListedAlert>`
    select a.*, case when a.status <> 'resolved' then i.snoozed_until end as snoozed_until
    from alerts a left join incidents i on i.id = a.incident_id
    where a.integration_id = ${integration} and ${isThere} and ${where}
    order by ${order} limit ${limit} offset ${offset}`.execute(tx.db)
  return rows
}

export async function countOf(tx: Tx, integration: string, where: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from alerts a left join incidents i on i.id = a.incident_id
    where a.integration_id = ${integration} and ${isThere} and ${where}`.execute(tx.db)
  return rows[0]?.count ?? 0
}

export type RequestRow = {
  received_at: Date
  target: string | null
  alert_id: string | null
  answer: string | null
  outcome: string | null
  processed: boolean
  dedup_key: string | null
}

/** A kept write, with what became of it: the last of its signals says it. */
export async function findRequest(tx: Tx, integration: string, id: string): Promise<RequestRow | null> {
  const { rows } = await sql<RequestRow>`
    select b.received_at, b.target, s.alert_id, s.answer, s.outcome, s.id is not null as processed, a.dedup_key
    from signal_bodies b
      left join signals s on s.body_id = b.id and s.answer is not null
      left join alerts a on a.id = s.alert_id
    where b.id = ${id} and b.integration_id = ${integration} and b.unreadable_because is null
    order by s.id desc limit 1`.execute(tx.db)
  return rows[0] ?? null
}

export type HistoryRow = { number: number; at: Date; event: string; actor: { id?: string }; text: string }

/** What is written of an incident, newest first, unless that is private. */
export async function historyOf(tx: Tx, incident: string, events: string[] | null): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select t.number, t.at, t.event, t.actor, t.text
    from timeline t join incidents i on t.stream = 'incident:' || i.id
    where i.id = ${incident} and not i.private and (${events}::text[] is null or t.event = any(${events}::text[]))
    order by t.number desc limit 100`.execute(tx.db)
  return rows
}

export type RecipientRow = { id: string; username: string; at: Date; answered: boolean }

/** Whom an incident paged, unless it is private. */
export async function recipientsOf(tx: Tx, incident: string): Promise<RecipientRow[]> {
  const { rows } = await sql<RecipientRow>`
    select p.person_id as id, coalesce(min(people.email), p.person_id) as username, min(p.created_at) as at,
           bool_or(i.acknowledged_at is not null) as answered
    from pages p join incidents i on i.id = p.incident_id left join people on people.id = p.person_id
    where p.incident_id = ${incident} and not i.private
    group by p.person_id order by min(p.created_at), p.person_id`.execute(tx.db)
  return rows
}
