import type { Silence } from '../../../api/silences.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { CountedSilence } from './store.ts'

export function presentSilence(row: CountedSilence, now: Date): Silence {
  return {
    id: row.id,
    state: row.ends_at <= now ? 'ended' : row.starts_at <= now ? 'active' : 'pending',
    services: row.services,
    matchers: row.matchers,
    starts_at: row.starts_at.toISOString(),
    ends_at: row.ends_at.toISOString(),
    reason: row.reason,
    author: wordsFor(row.author),
    created_at: row.created_at.toISOString(),
    suppressed_alerts: Number(row.suppressedAlerts),
  }
}
