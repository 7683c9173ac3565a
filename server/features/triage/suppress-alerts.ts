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

type Opening = { integration: string; signal: Trigger }

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

function asRouted(routed: Routed, { integration, signal: { source, details } }: Opening) {
  const { service, severity, labels, summary } = routed
  return matchable({ integration, service, severity, labels, summary, source, details })
}

/** New alerts that are suppressed get no incident. Those that were open before go on as they are. */
export function suppress(tx: Tx, alerts: TouchedAlert[], whySuppressed: SuppressionOf): TouchedAlert[] {
  return alerts.map((alert) => {
    const { state, routed, integration } = alert
    const suppression =
      routed && state.opening ? whySuppressed(routed, { integration, signal: state.opening }) : null
    if (!suppression) return alert
    if (state.status !== 'resolved') reviewAtEnd(tx, suppression)
    const status = state.status === 'resolved' ? 'resolved' : 'suppressed'
    return { ...alert, suppression, state: { ...state, status } }
  })
}
