import { sql } from 'kysely'
import type { RoleRoster } from '../../../domain/organisation/document.ts'
import type { RoleName } from '../../../domain/role/roles.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'

export async function allRoleRosters(tx: Tx): Promise<RoleRoster[]> {
  return await tx.db
    .selectFrom('role_rosters')
    .select(['id', 'role', 'schedule_id as schedule', 'team_id as team'])
    .orderBy(sql`id collate "C"`)
    .$narrowType<{ role: RoleName }>()
    .execute()
}

export function saveRoleRosters(
  tx: Tx,
  { created, updated }: { created: RoleRoster[]; updated: RoleRoster[] },
): void {
  insertRows(tx, 'role_rosters', created.map(rowOf))
  updateRows(tx, 'role_rosters', updated.map(rowOf))
}

function rowOf({ id, role, schedule, team }: RoleRoster) {
  return { id, role, schedule_id: schedule, team_id: team }
}

export async function removeRoleRosters(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('role_rosters')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}
