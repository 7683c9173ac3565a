import type { Signal, Trigger } from './signal.ts'
import { sourceTime } from './source-time.ts'

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
  /** The latest time that the source gave of a trigger; null where it gives none. */
  saidAt: Date | null
}

/** What there is of a dedup key: its open alert, and when the source dated its last resolve. */
export type Known = { open: AlertState | null; resolvedAt: Date | null }

export type ArrivedSignal = {
  signal: Exclude<Signal, { action: 'change' | 'instruct' }>
  receivedAt: Date
}

type Outcome = 'opened' | 'added' | 'acknowledged' | 'resolved' | 'no-effect' | 'dropped' | 'late'

type Done = { alert: string | null; outcome: Outcome }

export type Deduplicated = {
  /** All alerts that a signal touched, oldest first. */
  alerts: AlertState[]
  /** For each signal, in order: the alert it went to, and what it did. */
  outcomes: Done[]
  /** When the source dated its last resolve by now. */
  resolvedAt: Date | null
}

/**
 * Folds the signals of one dedup key, in the order of their arrival, into its open alert, if there is one.
 * A trigger joins the open alert; after a resolve it opens another, unless it is dropped. Acknowledgements and resolves
 * without an open alert have no effect. Of signals that their source dated, one is late that happened before what ended
 * its alert, or before what the open alert said last; it changes nothing.
 */
export function deduplicate(
  known: Known,
  signals: ArrivedSignal[],
  newId: () => string,
  isDropped: (trigger: Trigger) => boolean = () => false,
): Deduplicated {
  const alerts: AlertState[] = known.open ? [{ ...known.open }] : []
  let { resolvedAt } = known
  const outcomes = signals.map(({ signal, receivedAt }): Done => {
    const last = alerts.at(-1)
    const current = last && last.status !== 'resolved' ? last : null
    const happenedAt = sourceTime(signal.happenedAt, receivedAt)
    if (signal.action === 'resolve') {
      resolvedAt = later(resolvedAt, happenedAt)
      return { alert: current?.id ?? null, outcome: current ? resolve(current, happenedAt) : 'no-effect' }
    }
    if (isBefore(happenedAt, resolvedAt)) return { alert: null, outcome: 'late' }
    if (signal.action === 'acknowledge') {
      return { alert: current?.id ?? null, outcome: current ? acknowledge(current) : 'no-effect' }
    }
    if (current) return { alert: current.id, outcome: add(current, signal, receivedAt) }
    if (isDropped(signal)) return { alert: null, outcome: 'dropped' }
    const created = fresh(newId(), signal, receivedAt)
    alerts.push(created)
    return { alert: created.id, outcome: 'opened' }
  })
  return { alerts, outcomes, resolvedAt }
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
    saidAt: notBefore(signal, receivedAt),
  }
}

function add(alert: AlertState, signal: Trigger, receivedAt: Date): Outcome {
  alert.count += 1
  const isOld = isBefore(sourceTime(signal.happenedAt, receivedAt), alert.saidAt)
  if (!signal.onlyCountRepeats && !isOld) alert.latest = signal
  alert.lastSeenAt = receivedAt
  alert.saidAt = later(alert.saidAt, notBefore(signal, receivedAt))
  return 'added'
}

/** A trigger that does not say when it happened did so after the trouble began. */
function notBefore({ happenedAt, startedAt }: Trigger, receivedAt: Date): Date | null {
  return sourceTime(happenedAt ?? startedAt, receivedAt)
}

function resolve(alert: AlertState, happenedAt: Date | null): Outcome {
  if (isBefore(happenedAt, alert.saidAt)) return 'late'
  alert.status = 'resolved'
  return 'resolved'
}

function acknowledge(alert: AlertState): Outcome {
  if (alert.status !== 'triggered') return 'no-effect'
  alert.status = 'acknowledged'
  return 'acknowledged'
}

function isBefore(one: Date | null, other: Date | null): boolean {
  return one !== null && other !== null && one < other
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
