import { sql } from 'kysely'
import { inhibitByRules as decide, type Inhibitor } from '../../../domain/alerting/inhibit-by-rules.ts'
import {
  inhibitorNames,
  wantedInhibitors,
  type Inhibition,
} from '../../../domain/alerting/inhibition-rule.ts'
import type { Routed } from '../../../domain/alerting/route.ts'
import { matchable } from '../../../domain/alerting/suppression.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { asRouted, suppressWith, type Opening } from './suppress-alerts.ts'

/** New alerts that match the target of a rule page nobody while an alert that matches its source is open. */
export async function inhibitByRules(
  tx: Tx,
  inhibition: Inhibition,
  alerts: TouchedAlert[],
): Promise<TouchedAlert[]> {
  if (inhibition.rules.length === 0) return alerts
  const raised = alerts
    .filter(({ state, suppression }) => state.isNew && !suppression)
    .flatMap((alert) => raisedBy(inhibition, alert))
  const wanted = new Set(raised.flatMap((one) => one.wanted.map(({ name }) => name)))
  const found = decide(raised, await openInhibitors(tx, [...wanted]))
  const names = new Map(raised.map((one) => [one.alert, one.names]))
  return alerts.map((alert) => {
    const suppression = found.get(alert)
    if (suppression) return suppressWith(tx, alert, suppression)
    const own = names.get(alert) ?? []
    return own.length > 0 ? { ...alert, inhibits: own } : alert
  })
}

export function mayBeInhibited(inhibition: Inhibition, routed: Routed, opening: Opening): boolean {
  return inhibition.rules.length > 0 && wantedInhibitors(inhibition, asRouted(routed, opening)).length > 0
}

function raisedBy(inhibition: Inhibition, alert: TouchedAlert) {
  const { state, integration, service } = alert
  if (!state.latest) return []
  const says = matchable({ ...state.latest, integration, service: service?.id ?? null })
  return {
    alert,
    inhibitor: { id: state.id, summary: state.latest.summary },
    // What is over already inhibits nothing.
    names: state.status === 'resolved' ? [] : inhibitorNames(inhibition, says),
    wanted: wantedInhibitors(inhibition, says),
  }
}

async function openInhibitors(tx: Tx, names: string[]): Promise<Map<string, Inhibitor>> {
  if (names.length === 0) return new Map()
  const { rows } = await sql<Inhibitor & { inhibits: string[] }>`
    select id, summary, inhibits from alerts
    where inhibits && ${names}::text[] and inhibits is not null and status in ('triggered', 'acknowledged')`.execute(
    tx.db,
  )
  return new Map(rows.flatMap(({ inhibits, ...alert }) => inhibits.map((name) => [name, alert] as const)))
}
