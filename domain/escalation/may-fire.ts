import type { Status } from '../incident/lifecycle.ts'
import type { Position } from './policy.ts'

export type PagedIncidentState = {
  status: Status
  /** The first acknowledgement, which outlives an unacknowledge; so only `status` tells whether somebody answers now. */
  acknowledgedAt: Date | null
  /** Cleared by whoever ends the snooze, so that a set value means snoozed. */
  snoozedUntil: Date | null
}

export type FiringStep = {
  escalation: { endedAt: Date | null; position: Position }
  incident: PagedIncidentState
  job: Position
  /** The walk was resumed by hand, on an incident that somebody may have acknowledged or snoozed before. */
  forced: boolean
}

export type MayFire =
  | { fire: true }
  | { fire: false; because: 'ended' | 'resolved' | 'merged' | 'acknowledged' | 'snoozed' | 'stale-position' }

/** Asked with the escalation locked. Escalating by hand clears `endedAt` first; an end stops forced walks too. */
export function mayFire({ escalation, incident, job, forced }: FiringStep): MayFire {
  if (escalation.endedAt) return { fire: false, because: 'ended' }
  if (incident.status === 'merged') return { fire: false, because: 'merged' }
  if (isOver(incident)) return { fire: false, because: 'resolved' }
  if (!samePosition(job, escalation.position)) return { fire: false, because: 'stale-position' }
  if (forced) return { fire: true }
  // A re-opened incident is paged for while it is investigated; an answer to that ends its escalation.
  if (incident.status === 'acknowledged') return { fire: false, because: 'acknowledged' }
  if (incident.snoozedUntil) return { fire: false, because: 'snoozed' }
  return { fire: true }
}

function isOver({ status }: PagedIncidentState): boolean {
  return status === 'resolved' || status === 'closed'
}

function samePosition(one: Position, other: Position): boolean {
  return one.round === other.round && one.step === other.step
}
