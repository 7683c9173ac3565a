import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

export type Team = {
  id: string
  name: string
  lead: string | null
  manager: string | null
  members: string[]
  schedules: string[]
}

/** Members and schedules are sorted by id. */
export async function loadTeams(tx: Tx, ids: readonly string[]): Promise<Map<string, Team>> {
  return await tx.organisation.fetch('team', ids, (missing) => readTeams(tx, missing))
}

async function readTeams(tx: Tx, ids: string[]): Promise<Map<string, Team>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('teams')
    .select(['id', 'name', 'lead', 'manager'])
    .select(
      sql<string[]>`array(select person_id from team_members where team_id = teams.id order by person_id)`.as(
        'members',
      ),
    )
    .select(
      sql<string[]>`array(select id from schedules where team_id = teams.id order by id)`.as('schedules'),
    )
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(rows.map((team) => [team.id, team]))
}

/** Who is paged when nobody else can be. */
export async function administrators(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'admin')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
