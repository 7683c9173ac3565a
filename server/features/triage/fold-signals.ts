import { randomUUIDv7 } from 'node:crypto'
import { deduplicate, type AlertState, type ArrivedSignal } from '../../../domain/alerting/deduplicate.ts'
import { rewrite, rewritingOf } from '../../../domain/alerting/rewriting.ts'
import type { Routed } from '../../../domain/alerting/route.ts'
import type { Trigger } from '../../../domain/alerting/signal.ts'
import type { Arrival } from './load-arrivals.ts'
import type { RouteOf } from './routes-of.ts'
import type { TouchedAlert } from './save-alerts.ts'
import type { DatedResolve } from './dated-resolves.ts'
import type { OpenAlert } from './store.ts'

/** A signal about a trouble, which its key names within the integration. */
export type Keyed = Arrival & ArrivedSignal & { dedupKey: string }
export type Groups = Map<string, Keyed[]>

/** By `keyOf`: what is open, and when the source dated its last resolve. */
type KnownOfKeys = { open: Map<string, OpenAlert>; resolves: Map<string, Date> }

/** Its service is not looked up yet. */
export type FoldedAlert = Omit<TouchedAlert, 'service'> & { serviceId: string | null }

export function isTrigger(arrival: Keyed): arrival is Keyed & { signal: Trigger } {
  return arrival.signal.action === 'trigger'
}

/** The signals of each key become alerts, opened as the rules say, and a row each. */
export function foldSignals(groups: Groups, { open, resolves }: KnownOfKeys, routeOf: RouteOf) {
  const alerts: FoldedAlert[] = []
  const resolved: DatedResolve[] = []
  const rows: ReturnType<typeof signalRow>[] = []
  for (const [key, signals] of groups) {
    const known = open.get(key) ?? null
    const arrivals = new Map(signals.filter(isTrigger).map((arrival) => [arrival.signal, arrival]))
    const routedOf = (trigger: Trigger | null) => {
      const arrival = trigger && arrivals.get(trigger)
      return arrival ? routeOf(arrival) : null
    }
    const resolvedAt = resolves.get(key) ?? null
    const folding = deduplicate(
      { open: known, resolvedAt },
      signals,
      randomUUIDv7,
      (trigger) => routedOf(trigger)?.verdict.do === 'drop',
    )
    const [first] = signals
    if (!first) continue
    if (folding.resolvedAt && folding.resolvedAt !== resolvedAt) {
      resolved.push({ ...first, happenedAt: folding.resolvedAt })
    }
    alerts.push(...folding.alerts.map((state) => folded(state, first, known, routedOf(state.opening))))
    for (const [index, arrival] of signals.entries()) {
      const { alert = null, outcome = 'no-effect' } = folding.outcomes[index] ?? {}
      const verdict = outcome === 'dropped' && isTrigger(arrival) ? routeOf(arrival).verdict : null
      rows.push(signalRow(arrival, outcome, alert, verdict?.do === 'drop' ? verdict.by : null))
    }
  }
  return { alerts, rows, resolved }
}

function folded(
  state: AlertState,
  { integration, dedupKey, receivedAt }: Keyed,
  known: OpenAlert | null,
  routed: Routed | null,
): FoldedAlert {
  const rewriting = routed && state.opening ? rewritingOf(state.opening, routed) : (known?.rewriting ?? null)
  return {
    state: { ...state, latest: state.latest && rewrite(state.latest, rewriting) },
    integration,
    dedupKey,
    serviceId: routed ? routed.service : (known?.service ?? null),
    routed,
    rewriting,
    suppression: null,
    inhibits: null,
    incident: state.isNew ? null : (known?.incident ?? null),
    firstSeenAt: receivedAt,
    before: state.isNew ? null : known,
    opened: false,
  }
}

export function signalRow(
  { body, integration, receivedAt, signal }: Arrival,
  outcome: string,
  alert: string | null = null,
  droppedBy: string | null = null,
) {
  return {
    id: randomUUIDv7(),
    received_at: receivedAt,
    body_id: body,
    integration_id: integration,
    action: signal.action,
    dedup_key: 'dedupKey' in signal ? signal.dedupKey : null,
    alert_id: alert,
    outcome,
    dropped_by: droppedBy,
  }
}
