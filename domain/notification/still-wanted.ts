import type { PagedIncidentState } from '../escalation/may-fire.ts'

/**
 * Why a page exists. `step`: the walk reached its step. `forced`: somebody escalated by hand, perhaps an
 * acknowledged incident. `catch-all`: nobody else could be paged. `clock`: a severity's deadline passed,
 * which may happen long after the acknowledgement. `call`: somebody called them in by hand, whatever was answered or
 * snoozed before.
 */
export type PageCause = 'step' | 'forced' | 'catch-all' | 'clock' | 'call'

export type PageToSend = {
  page: { cause: PageCause }
  escalation: { endedAt: Date | null } | null
  incident: PagedIncidentState
  /** Null once deleted; the same for the method. */
  person: object | null
  method: object | null
}

export type StillWanted =
  | { send: true }
  | {
      send: false
      because:
        | 'acknowledged'
        | 'resolved'
        | 'merged'
        | 'snoozed'
        | 'escalation-ended'
        | 'person-deleted'
        | 'method-deleted'
    }

type Unwanted = Extract<StillWanted, { send: false }>['because']

/** Asked again in the moment before sending. A deleted person or method is a failure: the next one must be tried. */
export function stillWanted({ page, escalation, incident, person, method }: PageToSend): StillWanted {
  const because = reasonOfIncident(page.cause, escalation?.endedAt ?? null, incident)
  if (because) return { send: false, because }
  if (!person) return { send: false, because: 'person-deleted' }
  if (!method) return { send: false, because: 'method-deleted' }
  return { send: true }
}

function reasonOfIncident(
  cause: PageCause,
  endedAt: Date | null,
  incident: PagedIncidentState,
): Unwanted | null {
  if (incident.status === 'merged') return 'merged'
  if (incident.status === 'resolved' || incident.status === 'closed') return 'resolved'
  if (cause === 'call') return null
  if (incident.snoozedUntil && cause !== 'forced') return 'snoozed'
  if (cause === 'clock') return null
  // A walk resumed by hand runs on an acknowledged incident, until somebody ends it.
  if (incident.status === 'acknowledged' && (cause !== 'forced' || endedAt)) return 'acknowledged'
  // An exhausted walk may have ended while the catch-all is paged; an answer moves the incident on as well.
  if (endedAt && !(cause === 'catch-all' && incident.status === 'detected')) return 'escalation-ended'
  return null
}
