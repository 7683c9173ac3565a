import { draftBrief, type HandOverBrief } from '../../../domain/role/hand-over-brief.ts'
import { holdersOf, roleNames, roles } from '../../../domain/role/roles.ts'
import { minutesBetween } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { saidIn } from './said-in.ts'

/** The brief of a hand-over as far as the incident and its timeline can say it. */
export async function draftHandOver(tx: Tx, row: IncidentRow): Promise<HandOverBrief> {
  const said = await saidIn(tx, row.id)
  return draftBrief({
    id: nameOf(row.id),
    title: row.title,
    severity: row.severity,
    status: row.status,
    impact: row.impact,
    facts: row.facts,
    minutesSinceDetected: minutesBetween(row.detected_at, tx.now),
    roles: roleNames
      .map((role) => ({ title: roles[role].title, people: holdersOf(row.roles, role) }))
      .filter(({ people }) => people.length > 0),
    said,
  })
}
