import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type CommunicationRow = Selectable<Tables['communications']>

export async function communicationById(tx: Tx, id: string): Promise<CommunicationRow[]> {
  return await tx.db.selectFrom('communications').selectAll().where('id', '=', id).execute()
}

/** The newest first; ids grow with time. */
export async function communicationsOf(
  tx: Tx,
  incidentId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<CommunicationRow[]> {
  let query = tx.db.selectFrom('communications').selectAll().where('incident_id', '=', incidentId)
  if (before !== null) query = query.where('id', '<', before)
  return await query.orderBy('id', 'desc').limit(limit).execute()
}

/** The newest that said the same to the same audience since then. */
export async function sameSince(
  tx: Tx,
  incidentId: string,
  { audience, subject, text }: Pick<CommunicationRow, 'audience' | 'subject' | 'text'>,
  since: Date,
): Promise<CommunicationRow | null> {
  const row = await tx.db
    .selectFrom('communications')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .where('audience', '=', audience)
    .where('subject', '=', subject)
    .where('text', '=', text)
    .where('sent_at', '>', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export type RecipientRow = {
  communication_id: string
  person_id: string
  subscription_id: string
  delivery_id: string | null
  channel: string | null
  state: string | null
  because: string | null
}

export async function recipientsOfAll(tx: Tx, ids: readonly string[]): Promise<RecipientRow[]> {
  const { rows } = await sql<RecipientRow>`
    select r.*, d.channel, d.state, d.because
    from communication_recipients r left join deliveries d on d.id = r.delivery_id
    where r.communication_id = any(${ids}::uuid[]) order by r.person_id collate "C"`.execute(tx.db)
  return rows
}

/** Whether people were told of the incident, and whether anybody said since its end that it is over. */
export async function closingNoteOf(tx: Tx, incidentId: string): Promise<'not-needed' | 'missing' | 'sent'> {
  const { rows } = await sql<{ over: boolean; told: boolean; closed: boolean }>`
    select i.resolved_at is not null and i.status in ('resolved', 'closed') as over,
      exists (select from communications c where c.incident_id = i.id) or exists (
        select from expected_communications e
        where e.incident_id = i.id and e.state <> 'dropped' and e.start <> 'declared') as told,
      exists (select from communications c where c.incident_id = i.id and c.stage = 'closing'
        and c.sent_at >= i.resolved_at) as closed
    from incidents i where i.id = ${incidentId}`.execute(tx.db)
  const [found] = rows
  if (!found?.over || !found.told) return 'not-needed'
  return found.closed ? 'sent' : 'missing'
}
