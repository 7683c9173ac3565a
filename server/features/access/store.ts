import type { Insertable, Selectable } from 'kysely'
import type { Role, Scope } from '../../../domain/access/policy-table.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

type Rights = { role: Role; scopes: Scope[] }
export type TokenRow = Omit<Selectable<Tables['tokens']>, keyof Rights> & Rights

export async function saveToken(tx: Tx, row: Insertable<Tables['tokens']>): Promise<void> {
  await tx.db.insertInto('tokens').values(row).execute()
}

type Wanted = { person: string | null; everybodys: boolean; before: string | null; limit: number }

/** Those that work, newest first: ids sort by creation. */
export async function workingTokens(tx: Tx, wanted: Wanted): Promise<TokenRow[]> {
  let query = tx.db
    .selectFrom('tokens')
    .selectAll()
    .$narrowType<Rights>()
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', tx.now)]))
  if (!wanted.everybodys) query = query.where('person_id', '=', wanted.person)
  if (wanted.before) query = query.where('id', '<', wanted.before)
  return await query.orderBy('id', 'desc').limit(wanted.limit).execute()
}

export async function lockToken(tx: Tx, id: string): Promise<TokenRow | null> {
  const row = await tx.db
    .selectFrom('tokens')
    .selectAll()
    .$narrowType<Rights>()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function markRevoked(tx: Tx, id: string): Promise<void> {
  await tx.db.updateTable('tokens').set({ revoked_at: tx.now }).where('id', '=', id).execute()
}

export async function markUsed(tx: Tx, hashes: Buffer[]): Promise<void> {
  await tx.db.updateTable('tokens').set({ last_used_at: tx.now }).where('hash', 'in', hashes).execute()
  await tx.db.updateTable('sessions').set({ last_used_at: tx.now }).where('hash', 'in', hashes).execute()
}

export async function isPerson(tx: Tx, id: string): Promise<boolean> {
  return (await tx.db.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export async function saveSetupLink(tx: Tx, hash: Buffer): Promise<void> {
  await tx.db.insertInto('setup_links').values({ hash, created_at: tx.now, used_at: null }).execute()
}

export async function lockSetupLink(tx: Tx, hash: Buffer): Promise<Selectable<Tables['setup_links']> | null> {
  const row = await tx.db
    .selectFrom('setup_links')
    .selectAll()
    .where('hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function markSetupLinkUsed(tx: Tx, hash: Buffer): Promise<void> {
  await tx.db.updateTable('setup_links').set({ used_at: tx.now }).where('hash', '=', hash).execute()
}

export async function roleOfPerson(tx: Tx, id: string): Promise<Role | null> {
  const row = await tx.db
    .selectFrom('people')
    .select('role')
    .where('id', '=', id)
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()
  return row?.role ?? null
}

export async function anyAdministrator(tx: Tx): Promise<string | null> {
  const row = await tx.db
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'admin')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function saveAdministrator(
  tx: Tx,
  person: { id: string; name: string; email: string | null; time_zone: string },
): Promise<void> {
  await tx.db
    .insertInto('people')
    .values({ ...person, role: 'admin' })
    .execute()
}
