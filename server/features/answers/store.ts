import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentStream } from '../timeline/record.ts'

/** The page that a link belongs to. `person_name` is null for an address of nobody and for people who left. */
export type LinkedPage = {
  id: string
  incident_id: string
  person_id: string
  method_id: string
  created_at: Date
  person_name: string | null
  time_zone: string | null
}

export async function findPage(tx: Tx, id: string): Promise<LinkedPage | null> {
  const { rows } = await sql<LinkedPage>`
    select p.id, p.incident_id, p.person_id, p.method_id, p.created_at, person.name as person_name, person.time_zone
    from pages p left join people person on person.id = p.person_id
    where p.id = ${id}`.execute(tx.db)
  return rows[0] ?? null
}

/** The incidents that these were merged into, however often; those that never were are their own. */
export async function mergedInto(tx: Tx, incidentIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain (id, merged_into) as (
      select id, merged_into from incidents where id = any(${incidentIds}::bigint[])
      union
      select next.id, next.merged_into from incidents next join chain on next.id = chain.merged_into)
    select id from chain where merged_into is null`.execute(tx.db)
  return rows.map(({ id }) => id)
}

export type Acknowledgement = { at: Date; actor: ActorRef; name: string | null }

/** The newest acknowledgement, with the name of the person whose it was. */
export async function lastAcknowledgement(tx: Tx, incidentId: string): Promise<Acknowledgement | null> {
  const { rows } = await sql<Acknowledgement>`
    select t.at, t.actor, person.name
    from timeline t left join people person on t.actor ->> 'kind' = 'person' and person.id = t.actor ->> 'id'
    where t.stream = ${incidentStream(incidentId)} and t.event = 'acknowledged'
    order by t.number desc limit 1`.execute(tx.db)
  return rows[0] ?? null
}

/** Whether the same page or message escalated the incident since then. */
export async function wasEscalatedBy(
  tx: Tx,
  incidentId: string,
  origin: string,
  since: Date,
): Promise<boolean> {
  const { rows } = await sql`
    select from timeline
    where stream = ${incidentStream(incidentId)} and event = 'escalated' and at >= ${since}
      and details ->> 'origin' = ${origin} limit 1`.execute(tx.db)
  return rows.length > 0
}

/** Whether this person said so before, since the last walk began. */
export async function wasAnsweredBy(
  tx: Tx,
  incidentId: string,
  event: string,
  by: ActorRef,
): Promise<boolean> {
  if (by.kind !== 'person') return false
  const { rows } = await sql`
    select from timeline
    where stream = ${incidentStream(incidentId)} and event = ${event}
      and actor ->> 'kind' = 'person' and actor ->> 'id' = ${by.id}
      and at >= (select max(started_at) from escalations where incident_id = ${incidentId}) limit 1`.execute(
    tx.db,
  )
  return rows.length > 0
}

/** A message or call that somebody answers, with the incidents it was about. */
export type AnsweredDelivery = { id: string; person_id: string; incidents: string[] }

export async function findDelivery(tx: Tx, id: string): Promise<AnsweredDelivery | null> {
  const { rows } = await sql<AnsweredDelivery>`
    select d.id, d.person_id,
           array(select distinct incident_id::text from pages where delivery_id = d.id) as incidents
    from deliveries d where d.id = ${id}`.execute(tx.db)
  return rows[0] ?? null
}

/** A push, and whether it can still be answered. */
export async function findPush(tx: Tx, id: string): Promise<(AnsweredDelivery & { sentAt: Date }) | null> {
  const { rows } = await sql<AnsweredDelivery & { sentAt: Date }>`
    select d.id, d.person_id, d.created_at as "sentAt",
           array(select distinct incident_id::text from pages
             where delivery_id = d.id or id = d.page_id) as incidents
    from deliveries d where d.id = ${id} and d.channel = 'push'`.execute(tx.db)
  return rows[0] ?? null
}

/**
 * The last page that may have reached this number by SMS. Only people who still have the number count, since
 * numbers are given to others.
 */
export async function lastSmsTo(tx: Tx, number: string): Promise<AnsweredDelivery | null> {
  const { rows } = await sql<AnsweredDelivery>`
    select d.id, d.person_id,
           array(select distinct incident_id::text from pages where delivery_id = d.id) as incidents
    from deliveries d
    where d.person_id in (
        select person_id from contact_methods where address = ${number} and type in ('sms', 'voice'))
      and d.destination = ${number} and d.channel = 'sms' and d.kind = 'page' and (d.state = 'sending' or exists (
        select from delivery_attempts a where a.delivery_id = d.id and a.outcome <> 'refused'))
    order by d.created_at desc, d.id desc limit 1`.execute(tx.db)
  return rows[0] ?? null
}
