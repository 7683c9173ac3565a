import type { Signal, Trigger } from './signal.ts'

/** An alert as far as its signals matter. `isNew` alerts are not stored yet. */
export type AlertState = {
  id: string
  isNew: boolean
  status: 'triggered' | 'acknowledged' | 'resolved' | 'suppressed'
  count: number
  /** The trigger that opened it; null for one that is stored already. */
  opening: Trigger | null
  /** What the last trigger said. */
  latest: Trigger | null
  lastSeenAt: Date
}

export type ArrivedSignal = {
  signal: Exclude<Signal, { action: 'change' | 'instruct' }>
  receivedAt: Date
}

type Outcome = 'opened' | 'added' | 'acknowledged' | 'resolved' | 'no-effect' | 'dropped'

export type Deduplicated = {
  /** All alerts that a signal touched, oldest first. */
  alerts: AlertState[]
  /** For each signal, in order: the alert it went to, and what it did. */
  outcomes: { alert: string | null; outcome: Outcome }[]
}

/**
 * Folds the signals of one dedup key, in the order of their arrival, into its open alert, if there is one.
 * A trigger joins the open alert; after a resolve it opens another, unless it is dropped. Late acknowledgements and
 * resolves have no effect.
 */
export function deduplicate(
  open: AlertState | null,
  signals: ArrivedSignal[],
  newId: () => string,
  isDropped: (trigger: Trigger) => boolean = () => false,
): Deduplicated {
  const alerts: AlertState[] = open ? [{ ...open }] : []
  const outcomes = signals.map(({ signal, receivedAt }) => {
    const last = alerts.at(-1)
    const current = last && last.status !== 'resolved' ? last : null
    if (signal.action === 'trigger') {
      if (current) return { alert: current.id, outcome: add(current, signal, receivedAt) }
      if (isDropped(signal)) return { alert: null, outcome: 'dropped' as const }
      const created = fresh(newId(), signal, receivedAt)
      alerts.push(created)
      return { alert: created.id, outcome: 'opened' as const }
    }
    if (!current) return { alert: null, outcome: 'no-effect' as const }
    return { alert: current.id, outcome: end(current, signal.action) }
  })
  return { alerts, outcomes }
}

function fresh(id: string, signal: Trigger, receivedAt: Date): AlertState {
  return {
    id,
    isNew: true,
    status: 'triggered',
    count: 1,
    opening: signal,
    latest: signal,
    lastSeenAt: receivedAt,
  }
}

function add(alert: AlertState, signal: Trigger, receivedAt: Date): Outcome {
  alert.count += 1
  if (!signal.onlyCountRepeats) alert.latest = signal
  alert.lastSeenAt = receivedAt
  return 'added'
}

function end(alert: AlertState, action: 'acknowledge' | 'resolve'): Outcome {
  if (action === 'resolve') {
    alert.status = 'resolved'
    return 'resolved'
  }
  if (alert.status !== 'triggered') return 'no-effect'
  alert.status = 'acknowledged'
  return 'acknowledged'
}
