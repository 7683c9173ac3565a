import type { Routed } from '../../../domain/alerting/route.ts'
import type { Trigger } from '../../../domain/alerting/signal.ts'
import {
  matchable,
  suppressionOf,
  type Suppression,
  type Suppressor,
} from '../../../domain/alerting/suppression.ts'
import type { Tx } from '../../database/transaction.ts'
import { reviewAtEnd } from '../suppression/jobs.ts'
import type { TouchedAlert } from './save-alerts.ts'

export type Opening = { integration: string; signal: Trigger }

export type SuppressionOf = (routed: Routed, opening: Opening) => Suppression | null

/** Why what opens an alert shall page nobody; of each it is asked once. */
export function suppressionsOf(suppressors: readonly Suppressor[], at: Date): SuppressionOf {
  const known = new Map<Routed, Suppression | null>()
  return (routed, opening) =>
    known.getOrInsertComputed(
      routed,
      () => byRule(routed) ?? suppressionOf(suppressors, asRouted(routed, opening), at),
    )
}

function byRule({ verdict, because }: Routed): Suppression | null {
  if (verdict.do !== 'suppress') return null
  const when = because.find(({ rule }) => rule === verdict.by)?.because ?? ''
  return { by: 'rule', id: verdict.by, until: null, because: `A routing rule suppresses it: ${when}` }
}

/** As rules made it, before it is an alert. */
export function asRouted(routed: Routed, { integration, signal: { source, details } }: Opening) {
  const { service, severity, labels, summary } = routed
  return matchable({ integration, service, severity, labels, summary, source, details })
}

/** New alerts that are suppressed get no incident. Those that were open before go on as they are. */
export function suppress(tx: Tx, alerts: TouchedAlert[], whySuppressed: SuppressionOf): TouchedAlert[] {
  return alerts.map((alert) => {
    const { state, routed, integration } = alert
    const asked =
      routed && state.opening ? whySuppressed(routed, { integration, signal: state.opening }) : null
    return suppressWith(tx, alert, asked)
  })
}

/** What suppresses it will have it looked at again. */
export function suppressWith(tx: Tx, alert: TouchedAlert, suppression: Suppression | null): TouchedAlert {
  if (!suppression) return alert
  if (alert.state.status === 'resolved') return { ...alert, suppression }
  reviewAtEnd(tx, suppression)
  return { ...alert, suppression, state: { ...alert.state, status: 'suppressed' } }
}
