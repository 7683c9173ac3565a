import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type SessionRow = Selectable<Tables['sessions']>
export type Account = {
  id: string
  name: string
  email: string | null
  disabled_at: Date | null
  password: string | null
  set_at: Date | null
}

/** Whoever signs in with this address of mail, however it is written. Of several it is who set a password first. */
export async function accountOfMail(tx: Tx, email: string): Promise<Account | null> {
  const row = await accounts(tx)
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .orderBy('set_at', (order) => order.asc().nullsLast())
    .orderBy('people.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function accountOf(tx: Tx, person: string): Promise<Account | null> {
  return (await accounts(tx).where('people.id', '=', person).executeTakeFirst()) ?? null
}

function accounts(tx: Tx) {
  return tx.db
    .selectFrom('people')
    .leftJoin('passwords', 'passwords.person_id', 'people.id')
    .select(['people.id', 'name', 'email', 'disabled_at', 'passwords.hash as password', 'set_at'])
}

/** Another person who signs in with the same address. */
export async function namesake(tx: Tx, { id, email }: Pick<Account, 'id' | 'email'>): Promise<string | null> {
  const row = await tx.db
    .selectFrom('people')
    .innerJoin('passwords', 'passwords.person_id', 'people.id')
    .select('people.id')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('people.id', '!=', id)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function administratorOfMail(tx: Tx, email: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'admin')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function savePassword(tx: Tx, person: string, hash: string): Promise<void> {
  await tx.db
    .insertInto('passwords')
    .values({ person_id: person, hash, set_at: tx.now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ hash, set_at: tx.now }))
    .execute()
}

export async function saveSession(tx: Tx, row: Insertable<Tables['sessions']>): Promise<void> {
  await tx.db.insertInto('sessions').values(row).execute()
}

export async function sessionOf(tx: Tx, id: string): Promise<SessionRow | null> {
  return (await tx.db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function sessionsUnusedSince(tx: Tx, since: Date): Promise<SessionRow[]> {
  return await tx.db.selectFrom('sessions').selectAll().where('last_used_at', '<', since).execute()
}

/** Answers which there were. */
export async function deleteSessions(tx: Tx, ids: string[]): Promise<SessionRow[]> {
  if (ids.length === 0) return []
  return await tx.db.deleteFrom('sessions').where('id', 'in', ids).returningAll().execute()
}

/** All but the one that is kept. */
export async function deleteSessionsOf(
  tx: Tx,
  person: string,
  { keep }: { keep: string | null },
): Promise<number> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('sessions')
    .where('person_id', '=', person)
    .where((where) => (keep === null ? where.lit(true) : where('id', '!=', keep)))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** A password, a passkey, or an identity of a provider. */
export async function hasWayIn({ db }: Tx, person: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from passwords where person_id = ${person})
      or exists (select from passkeys where person_id = ${person})
      or exists (select from oidc_identities where person_id = ${person}) as found`.execute(db)
  return rows[0]?.found ?? false
}
