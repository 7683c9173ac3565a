import type { MetricIncident } from '../../domain/metrics/incident.ts'
import { after } from '../../domain/time/instant.ts'

export const detectedAt = new Date('2026-03-10T10:00:00Z')
export const minute = (count: number): Date => after(detectedAt, { minutes: count })

/** Began 5 minutes before its detection; acknowledged after 2, identified 12, mitigated 25, resolved 40 minutes. */
export const outage: MetricIncident = {
  id: 'INC-1',
  severity: 'SEV1',
  service: 'checkout-api',
  outcome: 'fixed',
  drill: false,
  merged: false,
  startedAt: minute(-5),
  detectedAt,
  acknowledgedAt: minute(2),
  identifiedAt: minute(12),
  mitigatedAt: minute(25),
  resolvedAt: minute(40),
}
