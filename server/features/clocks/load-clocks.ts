import type { Clock } from '../../../domain/clock/clock.ts'
import { clocksOf } from '../../../domain/clock/clocks-of.ts'
import type { History } from '../../../domain/clock/history.ts'
import { historyOf } from '../../../domain/clock/read-history.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { levelOf, type Level } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { isWatched } from '../incidents/reopen-incident.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { readSettings } from '../settings/read-settings.ts'
import { calendarOfTeam } from './calendar-of-team.ts'
import { readTold } from './store.ts'

export type Clocks = { level: Level; history: History; clocks: Clock[] }

/** The clocks of an incident as they stand now; null where none run: nobody declared it, or it was imported. */
export async function loadClocks(tx: Tx, row: IncidentRow): Promise<Clocks | null> {
  if (!row.declared_at || row.imported) return null
  const level = levelOf((await readSettings(tx)).scheme, row.severity_rank)
  const history = historyOf(await readTold(tx, row.id))
  const incident = {
    isOpen: isOpen(row),
    isAnswered: row.status !== 'detected',
    isWatched: isWatched(row),
    isSnoozed: row.snoozed_until !== null,
    acknowledgedAt: row.acknowledged_at,
    mitigatedAt: row.mitigated_at,
    resolvedAt: row.resolved_at,
    history,
    calendar: level.targets.businessHours ? await calendarOfTeam(tx, row.team_id) : null,
  }
  return { level, history, clocks: clocksOf(level, incident, tx.now) }
}
