import { after, minutesBetween } from '../time/instant.ts'
import {
  backToWork,
  changed,
  conflict,
  isOpen,
  notBefore,
  over,
  unchanged,
  type Answer,
  type Incident,
  type Outcome,
} from './lifecycle.ts'

/** What a responder confirms before a declared incident is resolved. */
export const resolveCriteria = [
  { id: 'error-rate', text: 'The error rate is back at its baseline.' },
  { id: 'latency', text: 'Latency is within its objective.' },
  { id: 'customer-reports', text: 'Customers report nothing any more.' },
  { id: 'health-checks', text: 'All health checks pass.' },
  { id: 'dependencies', text: 'The services it depends on are verified.' },
] as const

export type Criterion = (typeof resolveCriteria)[number]['id']

const defaultStabilityMinutes = 15
export const closeAfterMinutes = 30

/** `override` is the reason for resolving although the guard refuses; it belongs into the timeline. */
export type Resolution = {
  outcome?: Outcome | null
  /** Those that hold; or all of them at once. */
  criteria?: readonly Criterion[]
  criteriaConfirmed?: boolean
  stabilityMinutes?: number
  override?: string | null
}

export function resolve(incident: Incident, now: Date, resolution: Resolution = {}): Answer {
  if (incident.status === 'resolved') return unchanged
  if (!isOpen(incident)) return over(incident)
  const because = incident.declaredAt && !isReason(resolution.override) && unstable(incident, now, resolution)
  if (because) return { ok: false, code: 'guard', because }
  return changed({
    status: 'resolved',
    outcome: resolution.outcome ?? null,
    monitoringSince: null,
    resolvedAt: notBefore(latest(incident), now),
  })
}

/** An undeclared incident that its source resolved has no outcome yet; people may name or correct it afterwards. */
export function correctOutcome(incident: Incident, outcome: Outcome | null): Answer {
  if (incident.status === 'merged') return over(incident)
  if (isOpen(incident)) return conflict(`${incident.id} is not resolved; it gets its outcome when it is.`)
  return outcome === incident.outcome ? unchanged : changed({ outcome })
}

/** The first resolution stays in the timeline; the instants are those of the last. */
export function reopen(incident: Incident): Answer {
  if (incident.status === 'resolved') return changed({ ...backToWork, outcome: null, resolvedAt: null })
  if (isOpen(incident)) return unchanged
  return over(incident)
}

export type Closing = { postmortem?: 'scheduled' | 'missing' | 'not-required'; override?: string | null }

export function close(incident: Incident, now: Date, closing: Closing = {}): Answer {
  if (incident.status === 'closed') return unchanged
  if (incident.status === 'merged') return over(incident)
  if (!incident.resolvedAt)
    return conflict(`${incident.id} is ${incident.status}; resolve it before closing it.`)
  const because = !isReason(closing.override) && unfinished(incident, incident.resolvedAt, now, closing)
  if (because) return { ok: false, code: 'guard', because }
  return changed({ status: 'closed', closedAt: notBefore(incident.resolvedAt, now) })
}

/** The alerts move to `into`, which keeps its state. */
export function merge(incident: Incident, into: Pick<Incident, 'id' | 'status'>): Answer {
  if (incident.id === into.id) return conflict(`${incident.id} cannot be merged into itself.`)
  if (incident.status === 'closed' || incident.status === 'merged') return over(incident)
  if (into.status === 'merged')
    return conflict(`${into.id} was merged itself; choose the incident it went into.`)
  if (isOpen(incident) && !isOpen(into))
    return conflict(
      `${into.id} is ${into.status}; ${incident.id} is still open and would be forgotten in it.`,
    )
  return changed({ status: 'merged', outcome: 'duplicate', monitoringSince: null })
}

function unstable(incident: Incident, now: Date, resolution: Resolution): string | null {
  const { stabilityMinutes = defaultStabilityMinutes } = resolution
  const otherwise = 'or give a reason to resolve it all the same'
  if (!incident.monitoringSince)
    return `${incident.id} is ${incident.status}; watch it in monitoring for ${stabilityMinutes} minutes, ${otherwise}.`
  const stable = minutesBetween(incident.monitoringSince, now)
  if (stable < stabilityMinutes)
    return `${incident.id} has been in monitoring for ${minutes(stable)} of ${stabilityMinutes} minutes; wait, ${otherwise}.`
  const open = unconfirmed(resolution)
  return open.length === 0
    ? null
    : `Confirm that ${incident.id} meets the criteria for resolving (${open.join(', ')}), ${otherwise}.`
}

export function unconfirmed({ criteriaConfirmed = false, criteria = [] }: Resolution): Criterion[] {
  return criteriaConfirmed ? [] : resolveCriteria.map(({ id }) => id).filter((id) => !criteria.includes(id))
}

function unfinished(incident: Incident, resolvedAt: Date, now: Date, closing: Closing): string | null {
  const otherwise = 'or give a reason to close it all the same'
  if (now < after(resolvedAt, { minutes: closeAfterMinutes }))
    return `${incident.id} was resolved ${minutes(minutesBetween(resolvedAt, now))} minutes ago; close it after ${closeAfterMinutes}, ${otherwise}.`
  if (closing.postmortem === 'missing')
    return `${incident.id} needs a post-mortem; schedule it, ${otherwise}.`
  return null
}

function minutes(length: number): number {
  return Math.max(0, Math.floor(length))
}

function isReason(text: string | null | undefined): boolean {
  return (text ?? '').trim() !== ''
}

function latest(incident: Incident): Date {
  const { detectedAt, acknowledgedAt, declaredAt, identifiedAt, mitigatedAt } = incident
  return [acknowledgedAt, declaredAt, identifiedAt, mitigatedAt].reduce<Date>(
    (last, at) => (at ? notBefore(last, at) : last),
    detectedAt,
  )
}
