/** In the order in which an incident passes them; `merged` stands aside. */
export const statuses = [
  'detected',
  'acknowledged',
  'investigating',
  'identified',
  'mitigating',
  'monitoring',
  'resolved',
  'closed',
  'merged',
] as const

export const outcomes = ['fixed', 'false-positive', 'no-action', 'duplicate'] as const

export type Status = (typeof statuses)[number]
export type Outcome = (typeof outcomes)[number]

/** `id` is the one people read, such as INC-7. `monitoringSince` is set only while the status is `monitoring`. */
export type Incident = {
  id: string
  status: Status
  outcome: Outcome | null
  startedAt: Date | null
  detectedAt: Date
  acknowledgedAt: Date | null
  declaredAt: Date | null
  identifiedAt: Date | null
  monitoringSince: Date | null
  mitigatedAt: Date | null
  resolvedAt: Date | null
  closedAt: Date | null
}

/** `incident` holds the fields that changed; `changed: false` means the incident already was as asked. */
export type Answer =
  | { ok: true; changed: boolean; incident: Partial<Omit<Incident, 'id'>> }
  | { ok: false; code: 'conflict' | 'guard'; because: string }

/** `acknowledgedAt` is that of the first acknowledgement. Harmless when repeated: a vendor may repeat its callback. */
export function acknowledge(incident: Incident, now: Date): Answer {
  if (!isOpen(incident)) return over(incident)
  const first = { acknowledgedAt: incident.acknowledgedAt ?? notBefore(incident.detectedAt, now) }
  if (incident.status === 'detected') return changed({ status: 'acknowledged', ...first })
  return incident.acknowledgedAt ? unchanged : changed(first)
}

export function unacknowledge(incident: Incident): Answer {
  if (!isOpen(incident)) return over(incident)
  if (incident.status === 'detected') return unchanged
  if (incident.status === 'acknowledged') return changed({ status: 'detected' })
  return conflict(`${incident.id} is ${incident.status} already; people are working on it.`)
}

/** What is resolved may be declared afterwards, which asks for what a declared incident needs before it is closed. */
export function declare(incident: Incident, now: Date, at: Date = now): Answer {
  if (incident.status === 'closed' || incident.status === 'merged') return over(incident)
  if (incident.declaredAt) return unchanged
  if (at > now) return conflict(`${incident.id} cannot be declared in the future.`)
  if (at < incident.detectedAt && at < now)
    return conflict(
      `${incident.id} was detected at ${incident.detectedAt.toISOString()}; it cannot have been declared before.`,
    )
  const declaredAt = notBefore(incident.detectedAt, at)
  const { resolvedAt } = incident
  return changed({ declaredAt: resolvedAt && resolvedAt < declaredAt ? resolvedAt : declaredAt })
}

/** Steps may be skipped, their instants then stay null. The way back leads from `monitoring` to `investigating` only. */
export function setStatus(incident: Incident, to: Status, now: Date): Answer {
  if (!isOpen(incident)) return over(incident)
  if (to === incident.status) return unchanged
  const verb = verbsOfTheirOwn.get(to)
  if (verb) return conflict(`The status of ${incident.id} cannot be set to ${to}: ${verb} it instead.`)
  if (incident.status === 'monitoring' && to === 'investigating') return changed(backToWork)
  if (statuses.indexOf(to) < statuses.indexOf(incident.status))
    return conflict(`${incident.id} is ${incident.status}; it cannot go back to ${to}.`)
  if (to === 'acknowledged') return acknowledge(incident, now)
  return changed({ status: to, ...entering(to, notBefore(incident.detectedAt, now)) })
}

/** What was mitigated or resolved too early was not: of these instants the last counts. */
export const backToWork = { status: 'investigating', monitoringSince: null, mitigatedAt: null } as const

const verbsOfTheirOwn = new Map<Status, string>([
  ['resolved', 'resolve'],
  ['closed', 'resolve and close'],
  ['merged', 'merge'],
])

function entering(status: Status, at: Date): Partial<Incident> {
  if (status === 'identified') return { identifiedAt: at }
  if (status === 'monitoring') return { monitoringSince: at, mitigatedAt: at }
  return {}
}

export function isOpen({ status }: Pick<Incident, 'status'>): boolean {
  return status !== 'resolved' && status !== 'closed' && status !== 'merged'
}

/** Clocks jump, and a page must be answerable nevertheless: an instant is never earlier than those before it. */
export function notBefore(earlier: Date, now: Date): Date {
  return now < earlier ? earlier : now
}

export const unchanged: Answer = { ok: true, changed: false, incident: {} }

export function changed(incident: Partial<Omit<Incident, 'id'>>): Answer {
  return { ok: true, changed: true, incident }
}

export function conflict(because: string): Answer {
  return { ok: false, code: 'conflict', because }
}

export function over({ id, status }: Incident): Answer {
  if (status === 'resolved') return conflict(`${id} is resolved; reopen it first.`)
  if (status === 'merged') return conflict(`${id} was merged into another incident; work goes on there.`)
  return conflict(`${id} is closed; a new signal opens a new incident.`)
}
