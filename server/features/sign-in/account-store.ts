import { type Selectable, sql } from 'kysely'
import type { Account } from '../../../api/account.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type SessionRow = Selectable<Tables['sessions']>
export type PasskeyRow = Selectable<Tables['passkeys']>

export async function sessionsOf(tx: Tx, person: string): Promise<SessionRow[]> {
  return await tx.db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function passkeysOf(tx: Tx, person: string): Promise<PasskeyRow[]> {
  return await tx.db
    .selectFrom('passkeys')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function identitiesOf(tx: Tx, person: string): Promise<Account['oidc']> {
  const rows = await tx.db
    .selectFrom('oidc_identities')
    .select(['issuer', 'created_at'])
    .where('person_id', '=', person)
    .orderBy('issuer')
    .execute()
  return rows.map(({ issuer, created_at }) => ({ issuer, since: created_at.toISOString() }))
}

/** Null until a code confirmed it. */
export async function factorOf(tx: Tx, person: string): Promise<Account['totp']> {
  const { rows } = await sql<{ since: Date; left: number }>`
    select confirmed_at as since,
      (select count(*)::int from recovery_codes where person_id = ${person} and used_at is null) as left
    from second_factors where person_id = ${person} and confirmed_at is not null`.execute(tx.db)
  const [row] = rows
  return row ? { since: row.since.toISOString(), recovery_codes_left: row.left } : null
}
