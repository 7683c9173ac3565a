import { type Edits, firstFault } from './instants.ts'
import type { Incident, Status } from './lifecycle.ts'

/** What a report says of the past; an instant left out did not happen, or is now. */
export type Report = Omit<Edits, 'closedAt'> & { declared: boolean }

export type Beginning = Omit<Incident, 'id' | 'status' | 'outcome' | 'closedAt'> & {
  status: Extract<Status, 'detected' | 'acknowledged' | 'identified' | 'monitoring' | 'resolved'>
}

/** How an incident stands that is entered now, perhaps long after it happened. */
export function enter(
  report: Report,
  now: Date,
): { ok: true; begins: Beginning } | { ok: false; because: string } {
  const { startedAt = null, acknowledgedAt = null, identifiedAt = null, mitigatedAt = null } = report
  const { resolvedAt = null } = report
  const later = [acknowledgedAt, identifiedAt, mitigatedAt, resolvedAt].filter((at) => at !== null)
  if (later.length > 0 && !report.detectedAt)
    return {
      ok: false,
      because: 'What happened afterwards needs the instant of the detection (detected_at).',
    }
  const detectedAt = report.detectedAt ?? now
  const declaredAt = report.declaredAt ?? (report.declared ? (resolvedAt ? detectedAt : now) : null)
  const instants = {
    startedAt,
    detectedAt,
    acknowledgedAt,
    declaredAt,
    identifiedAt,
    mitigatedAt,
    resolvedAt,
  }
  const because = firstFault(instants, now)
  if (because) return { ok: false, because }
  const status = statusOf(instants)
  return {
    ok: true,
    begins: { ...instants, status, monitoringSince: status === 'monitoring' ? mitigatedAt : null },
  }
}

function statusOf(
  reached: Pick<Beginning, 'resolvedAt' | 'mitigatedAt' | 'identifiedAt' | 'acknowledgedAt'>,
) {
  if (reached.resolvedAt) return 'resolved'
  if (reached.mitigatedAt) return 'monitoring'
  if (reached.identifiedAt) return 'identified'
  return reached.acknowledgedAt ? 'acknowledged' : 'detected'
}
