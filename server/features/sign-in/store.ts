import { type Insertable, type Selectable, sql } from 'kysely'
import type { Failures } from '../../../domain/sign-in/lockout.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type SessionRow = Selectable<Tables['sessions']>
export type Account = { id: string; name: string; email: string | null; password: string | null }

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
    .select(['people.id', 'name', 'email', 'passwords.hash as password'])
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

/** Answers which there were. */
export async function deleteSessions(tx: Tx, ids: string[]): Promise<SessionRow[]> {
  if (ids.length === 0) return []
  return await tx.db.deleteFrom('sessions').where('id', 'in', ids).returningAll().execute()
}

/** Whoever counts the same waits, so that many attempts at once count as many. */
export async function lockFailures(tx: Tx, counted: string): Promise<Failures | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${counted}`}, 0))`.execute(tx.db)
  const row = await tx.db
    .selectFrom('sign_in_failures')
    .selectAll()
    .where('counted', '=', counted)
    .executeTakeFirst()
  return row ? { count: row.count, lastAt: row.last_at } : null
}

export async function saveFailures(tx: Tx, counted: string, { count, lastAt }: Failures): Promise<void> {
  await tx.db
    .insertInto('sign_in_failures')
    .values({ counted, count, last_at: lastAt })
    .onConflict((conflict) => conflict.column('counted').doUpdateSet({ count, last_at: lastAt }))
    .execute()
}

export async function forgetFailures(tx: Tx, counted: string): Promise<void> {
  await tx.db.deleteFrom('sign_in_failures').where('counted', '=', counted).execute()
}
