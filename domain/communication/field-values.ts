import { timeText } from '../time/time-text.ts'
import { elapsedText } from './elapsed-text.ts'
import type { FieldValues } from './template-fields.ts'

/** What an incident tells to those who write about it. People stand with their names. */
export type Told = {
  incident: {
    id: string
    title: string
    severity: string
    status: string
    impact: string | null
    service: string | null
    team: string | null
    startedAt: Date | null
    detectedAt: Date
    mitigatedAt: Date | null
    resolvedAt: Date | null
    link: string
  }
  facts: Readonly<Record<string, unknown>>
  roles: Readonly<Record<string, readonly string[]>>
  /** What was found out last, and what was decided or done last, as people wrote it. */
  known: string | null
  done: string | null
}

/** What only the writer knows. */
export type Given = { eta?: string | undefined; nextUpdate?: string | undefined; note?: string | undefined }

export function fieldValues(
  { incident, facts, roles, known, done }: Told,
  given: Given,
  { nextUpdateAt, now }: { nextUpdateAt: Date | null; now: Date },
): FieldValues {
  const since = incident.startedAt ?? incident.detectedAt
  return {
    incident: incident.id,
    title: incident.title,
    severity: incident.severity,
    service: incident.service,
    team: incident.team,
    status: incident.status,
    impact: textOf(incident.impact),
    users_affected: textOf(facts['users_affected']),
    error_rate: percentOf(facts['error_rate']),
    known,
    done,
    cause: textOf(facts['cause']),
    workaround: textOf(facts['workaround']),
    started: at(incident.startedAt),
    detected: at(incident.detectedAt),
    mitigated: at(incident.mitigatedAt),
    resolved: at(incident.resolvedAt),
    duration: elapsedText(since, incident.resolvedAt ?? now),
    eta: textOf(given.eta) ?? textOf(facts['eta']),
    next_update: textOf(given.nextUpdate) ?? at(nextUpdateAt),
    note: textOf(given.note),
    ...holders(roles),
    link: incident.link,
    written: timeText(now),
  }
}

function holders(roles: Told['roles']) {
  const names = (role: string): string | null => textOf(roles[role]?.join(', '))
  return {
    ic: names('ic'),
    tech_lead: names('tech_lead'),
    comms_lead: names('comms_lead'),
    scribe: names('scribe'),
    responders: names('responders'),
    legal: names('legal'),
  }
}

function at(instant: Date | null): string | null {
  return instant && timeText(instant)
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function percentOf(value: unknown): string | null {
  const text = textOf(value)
  return text === null ? null : `${text} %`
}
