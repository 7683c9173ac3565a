import { sql } from 'kysely'
import type { Role } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'

export type StateRow = {
  person: string
  password: boolean
  passkeys: number
  totp: boolean
  oidc: boolean
  sessions: number
  last_seen_at: Date | null
  invited_at: Date | null
  disabled_at: Date | null
}

/** Of everybody after `after`, by id, or of one person. */
export async function readStates(
  tx: Tx,
  { person = null, after = null, limit }: { person?: string | null; after?: string | null; limit: number },
): Promise<StateRow[]> {
  const { rows } = await sql<StateRow>`
    select people.id as person, people.disabled_at,
      exists (select from passwords where person_id = people.id) as password,
      (select count(*)::int from passkeys where person_id = people.id) as passkeys,
      exists (select from second_factors where person_id = people.id and confirmed_at is not null) as totp,
      exists (select from oidc_identities where person_id = people.id) as oidc,
      (select count(*)::int from sessions where person_id = people.id) as sessions,
      (select max(last_used_at) from sessions where person_id = people.id) as last_seen_at,
      (select max(created_at) from sign_in_links where person_id = people.id and kind = 'invitation'
        and used_at is null and expires_at > ${tx.now}) as invited_at
    from people
    where (${person}::text is null or people.id = ${person})
      and (${after}::text is null or people.id collate "C" > ${after})
    order by people.id collate "C"
    limit ${limit}`.execute(tx.db)
  return rows
}

export type Invited = {
  id: string
  name: string
  email: string | null
  role: Role
  disabled_at: Date | null
  teams: string[]
}

export async function lockPerson(tx: Tx, id: string): Promise<Invited | null> {
  const row = await tx.db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'role', 'disabled_at'])
    .where('id', '=', id)
    .$narrowType<{ role: Role }>()
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const teams = await tx.db.selectFrom('team_members').select('team_id').where('person_id', '=', id).execute()
  return { ...row, teams: teams.map(({ team_id }) => team_id) }
}

export async function saveDisabled(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.db.updateTable('people').set({ disabled_at: at }).where('id', '=', id).execute()
}

/** Administrators who can still sign in, besides this person. */
export async function otherAdministrators(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from people
    where role = 'admin' and disabled_at is null and id != ${id}`.execute(tx.db)
  return rows[0]?.count ?? 0
}
