import type { Status } from '../../../domain/incident/lifecycle.ts'
import type { Source } from './source.ts'

export type Instants = {
  startedAt: Date | null
  detectedAt: Date
  acknowledgedAt: Date | null
  identifiedAt: Date | null
  mitigatedAt: Date | null
  resolvedAt: Date | null
  closedAt: Date | null
}

/** `created_at` is the start; where nothing says when it was detected, it is all that is known of that. */
export function instantsOf(timestamps: Source['timestamps'], status: Status): Instants | { because: string } {
  const { created_at, detected_at, resolved_at } = timestamps
  const detectedAt = detected_at ?? created_at
  if (!detectedAt) return { because: 'neither created_at nor detected_at is given.' }
  const over = status === 'resolved' || status === 'closed'
  if (over && !resolved_at) return { because: `it is ${status}, so resolved_at is needed.` }
  if (!over && resolved_at) return { because: `it is ${status}, so it cannot have a resolved_at.` }
  return {
    startedAt: detected_at ? created_at : null,
    detectedAt,
    acknowledgedAt: timestamps.acknowledged_at,
    identifiedAt: timestamps.identified_at,
    mitigatedAt: timestamps.mitigated_at,
    resolvedAt: resolved_at,
    closedAt: status === 'closed' ? (timestamps.closed_at ?? resolved_at) : null,
  }
}
