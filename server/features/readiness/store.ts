import { type Insertable, sql } from 'kysely'
import type { SentCode } from '../../../domain/notification/verification-code.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export async function saveCode(tx: Tx, row: Insertable<Tables['verification_codes']>): Promise<void> {
  const { method_id: _, ...changed } = row
  await tx.db
    .insertInto('verification_codes')
    .values(row)
    .onConflict((conflict) => conflict.column('method_id').doUpdateSet(changed))
    .execute()
}

export async function findCode(tx: Tx, method: string): Promise<(SentCode & { hash: Buffer }) | null> {
  const row = await tx.db
    .selectFrom('verification_codes')
    .select(['address', 'sent_at as sentAt', 'tries_left as triesLeft', 'code_hash as hash'])
    .where('method_id', '=', method)
    .executeTakeFirst()
  return row ?? null
}

export async function leaveTries(tx: Tx, method: string, triesLeft: number): Promise<void> {
  await tx.db
    .updateTable('verification_codes')
    .set({ tries_left: triesLeft })
    .where('method_id', '=', method)
    .execute()
}

export async function forgetCode(tx: Tx, method: string): Promise<void> {
  await tx.db.deleteFrom('verification_codes').where('method_id', '=', method).execute()
}

export type LateDelivery = {
  person: string
  method: string
  channel: Tables['deliveries']['channel']
  at: Date
  state: Tables['deliveries']['state']
  because: string | null
}

/** What was sent to people since, pages and notices. */
export async function deliveriesSince(
  tx: Tx,
  people: readonly string[],
  since: Date,
): Promise<LateDelivery[]> {
  return await tx.db
    .selectFrom('deliveries')
    .select(['person_id as person', 'method_id as method', 'channel', 'created_at as at', 'state', 'because'])
    .where('person_id', '=', sql<string>`any(${people})`)
    .where('created_at', '>', since)
    .where('state', '<>', 'cancelled')
    .execute()
}

/** For how many incidents every message to a person failed, by person. Only the number: incidents may be private. */
export async function missedIncidents(
  tx: Tx,
  people: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ person: string; count: number }>`
    select person, count(*)::int as count from (
      select d.person_id as person, p.incident_id
      from deliveries d join pages p on p.delivery_id = d.id
      where d.person_id = any(${people}) and d.created_at > ${since} and d.state <> 'cancelled'
      group by d.person_id, p.incident_id having bool_and(d.state = 'failed')) as lost
    group by person`.execute(tx.db)
  return new Map(rows.map(({ person, count }) => [person, count]))
}
