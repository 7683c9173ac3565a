import type { ActorRef } from '../../../domain/incident/actor.ts'
import { declaresItself } from '../../../domain/incident/auto-declare.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { acknowledgeIncident } from '../incidents/acknowledge-incident.ts'
import { activeScheme, changeSeverity } from '../incidents/change-severity.ts'
import { declareBecause } from '../declaring/declare-incident.ts'
import { resolveBySource } from '../incidents/resolve-by-source.ts'
import { lockIncidents } from '../incidents/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import { levelFor, moreUrgent } from './level-for.ts'
import type { TouchedAlert } from './save-alerts.ts'

/** What the sources' acknowledgements, resolves and worse severities mean for the incidents of their alerts. */
export async function followSources(tx: Tx, paging: Paging, touched: TouchedAlert[]): Promise<void> {
  await raiseSeverities(tx, paging, touched.filter(mayBeWorse))
  for (const [integration, alerts] of Map.groupBy(touched, (alert) => alert.integration)) {
    const by: ActorRef = { kind: 'integration', id: integration }
    const acknowledged = alerts.filter(
      ({ state, before }) => state.status === 'acknowledged' && before?.status !== 'acknowledged',
    )
    for (const row of await lockIncidents(tx, incidentsOf(acknowledged))) {
      if (isOpen(row)) await acknowledgeIncident(tx, row, by)
    }
    await resolveBySource(tx, incidentsOf(alerts.filter(({ state }) => state.status === 'resolved')), by)
  }
}

function incidentsOf(alerts: TouchedAlert[]): string[] {
  return [...new Set(alerts.flatMap(({ incident }) => incident ?? []))]
}

/** An alert that opened its incident has set its severity; one that joined or says another severity now can raise it. */
function mayBeWorse({ state, opened, before, suppression }: TouchedAlert): boolean {
  if (opened || suppression || state.status === 'resolved' || !state.latest) return false
  return state.latest.severity !== before?.severity
}

/** An undeclared incident is as severe as its worst alert and as urgent as its most urgent; what people declared, people change. */
async function raiseSeverities(tx: Tx, paging: Paging, alerts: TouchedAlert[]): Promise<void> {
  if (alerts.length === 0) return
  const scheme = await activeScheme(tx)
  const rows = await lockIncidents(tx, incidentsOf(alerts))
  for (const row of rows) {
    if (row.declared_at || !isOpen(row)) continue
    for (const alert of alerts) {
      if (alert.incident !== row.id || !alert.state.latest) continue
      const own = levelFor(scheme, alert, alert.state.latest)
      const worse = own.rank < row.severity_rank ? own : levelOf(scheme, row.severity_rank)
      const level = { ...worse, urgency: moreUrgent(row.urgency, own.urgency) }
      if (level.rank === row.severity_rank && level.urgency === row.urgency) continue
      const by: ActorRef = { kind: 'integration', id: alert.integration }
      await changeSeverity(tx, paging, row, by, { level, reason: alert.state.latest.summary })
      const declares = declaresItself(scheme, alert.service?.declareAt ?? null, level.rank)
      if (declares.declare) await declareBecause(tx, row, declares.because)
    }
  }
}
