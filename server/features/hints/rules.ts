import type { Found, HintRule } from '../../../domain/hint/hint.ts'
import { noCommander } from '../../../domain/hint/no-commander.ts'
import { noFinalNotice } from '../../../domain/hint/no-final-notice.ts'
import { noRollbackDecision } from '../../../domain/hint/no-rollback-decision.ts'
import { overdueTexts } from '../../../domain/hint/overdue.ts'
import { resolvedTooEarly } from '../../../domain/hint/resolved-too-early.ts'
import { twoRolesInOne } from '../../../domain/hint/two-roles-in-one.ts'
import { vagueUpdate } from '../../../domain/hint/vague-update.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { levelOf, type Level } from '../../../domain/severity/scheme.ts'
import { minutesBetween } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { suspectedChange } from '../assessment/suspected-change.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { pagesTonight } from './pages-tonight.ts'
import { decisionsOf, lastMovedAt, updatesAt, wasTold } from './store.ts'

/** `at` is when that happened which called for the rule. */
type Rule = (tx: Tx, row: IncidentRow, at: Date) => Promise<Found[]>

/** What a rule has to know is looked up for it; the rule itself is pure. */
export const rules: Record<HintRule, Rule> = {
  'no-commander': declared(async (tx, row, declaredAt) =>
    noCommander({
      isOpen: isOpen(row),
      minutesDeclared: minutesBetween(declaredAt, tx.now),
      needsCommander: (await levelFor(tx, row)).requiredRoles.includes('incident-commander'),
      roles: row.roles,
    }),
  ),
  'two-roles-in-one': declared(async (_tx, row) =>
    isOpen(row) ? twoRolesInOne(row.roles, row.severity_rank) : null,
  ),
  'update-overdue': declared(async () => overdueTexts['update-overdue']),
  'reassessment-overdue': declared(async () => overdueTexts['reassessment-overdue']),
  'vague-update': vagueUpdates,
  'no-rollback-decision': declared(async (tx, row, declaredAt) =>
    noRollbackDecision({
      status: row.status,
      minutesInvestigating: minutesBetween((await lastMovedAt(tx, row.id)) ?? declaredAt, tx.now),
      suspect: await suspectedChange(tx, row),
      decisions: await decisionsOf(tx, row.id),
    }),
  ),
  'resolved-too-early': declared(
    async (tx, row) =>
      row.resolved_at &&
      resolvedTooEarly({
        outcome: row.outcome,
        minutesWatched: row.mitigated_at ? minutesBetween(row.mitigated_at, row.resolved_at) : 0,
        stabilityMinutes: (await levelFor(tx, row)).stabilityMinutes,
      }),
  ),
  'no-final-notice': declared(
    async (tx, row) =>
      row.resolved_at &&
      noFinalNotice({
        status: row.status,
        minutesResolved: minutesBetween(row.resolved_at, tx.now),
        tellsCustomers: (await levelFor(tx, row)).externalUpdateMinutes !== null,
        wasTold: await wasTold(tx, row.id, row.resolved_at),
      }),
  ),
  'pages-a-night': pagesTonight,
}

/** Rules of a coordinated response: an incident in triage has neither roles nor cadence. */
function declared(say: (tx: Tx, row: IncidentRow, declaredAt: Date) => Promise<string | null>): Rule {
  return async (tx, row) => {
    const text = row.declared_at && (await say(tx, row, row.declared_at))
    return text === null ? [] : [{ text }]
  }
}

async function vagueUpdates(tx: Tx, row: IncidentRow, at: Date): Promise<Found[]> {
  if (!row.declared_at || !isOpen(row)) return []
  const updates = await updatesAt(tx, row.id, at)
  return updates.flatMap(({ text, details }) => {
    const said = vagueUpdate({
      text,
      hasFigures: Object.values(details).some((fact) => typeof fact === 'number'),
    })
    return said === null ? [] : [{ text: said }]
  })
}

async function levelFor(tx: Tx, { severity_rank: rank }: IncidentRow): Promise<Level> {
  return levelOf(await activeScheme(tx), rank)
}
