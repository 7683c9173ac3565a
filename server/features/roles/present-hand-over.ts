import type { RoleHandOver } from '../../../api/incident-roles.ts'
import { nameOf } from '../incidents/store.ts'
import type { HandOverRow } from './hand-over-store.ts'

export function presentHandOver(row: HandOverRow): RoleHandOver {
  return {
    number: row.number,
    incident: nameOf(row.incident_id),
    role: row.role,
    from: row.from_person,
    to: row.to_person,
    state: row.state,
    brief: row.brief,
    override: row.override,
    offered_at: row.offered_at.toISOString(),
    answered_at: row.answered_at?.toISOString() ?? null,
    reason: row.reason,
  }
}
