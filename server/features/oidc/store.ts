import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

type Subject = { issuer: string; subject: string }

export async function identityOf(tx: Tx, { issuer, subject }: Subject): Promise<string | null> {
  const row = await tx.db
    .selectFrom('oidc_identities')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.person_id ?? null
}

export async function saveIdentity(tx: Tx, { issuer, subject }: Subject, person: string): Promise<void> {
  await tx.db
    .insertInto('oidc_identities')
    .values({ issuer, subject, person_id: person, created_at: tx.now, last_used_at: tx.now })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ last_used_at: tx.now }))
    .execute()
}

/** At most two: whether it is one is what matters. */
export async function peopleOfMail(tx: Tx, email: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('people')
    .select('id')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .limit(2)
    .execute()
  return rows.map(({ id }) => id)
}

export async function createPerson(
  tx: Tx,
  person: { id: string; name: string; email: string; role: string },
): Promise<void> {
  await tx.db
    .insertInto('people')
    .values({ ...person, time_zone: 'UTC' })
    .execute()
}
