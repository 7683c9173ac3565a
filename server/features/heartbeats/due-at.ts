import type { IntegrationSettings } from '../../../domain/organisation/document.ts'
import { after } from '../../../domain/time/instant.ts'

/** What organisations checked by older rules may lack. */
const FALLBACK = { intervalMinutes: 5, graceMinutes: 1 }

/** When the next ping is expected, and from when on its absence is an alert. */
export function dueAt(
  lastPingAt: Date,
  settings: IntegrationSettings,
): { expectedAt: Date; missedFrom: Date } {
  const { interval_minutes: interval, grace_minutes: grace } = settings
  const expectedAt = after(lastPingAt, { minutes: interval ?? FALLBACK.intervalMinutes })
  return { expectedAt, missedFrom: after(expectedAt, { minutes: grace ?? FALLBACK.graceMinutes }) }
}
