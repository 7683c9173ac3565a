import type { IncidentRole } from '../../../api/incident-roles.ts'
import { needOf } from '../../../domain/role/fill-roles.ts'
import { holdersOf, roleNames, roles } from '../../../domain/role/roles.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import type { IncidentRow } from '../incidents/store.ts'

/** Every role of an incident, held or not. Before it is declared nothing is required of it. */
export async function listRoles(
  tx: Tx,
  row: IncidentRow,
): Promise<{ items: IncidentRole[]; next_cursor: null }> {
  const level = levelOf(await activeScheme(tx), row.severity_rank)
  const items = roleNames.map((role) => {
    const holders = holdersOf(row.roles, role)
    const need = row.declared_at === null ? 'optional' : needOf(level, role)
    return {
      role,
      title: roles[role].title,
      need,
      holders,
      missing: need === 'required' && holders.length === 0,
    }
  })
  return { items, next_cursor: null }
}
