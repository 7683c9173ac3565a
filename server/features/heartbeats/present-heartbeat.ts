import type { Heartbeat } from '../../../api/heartbeats.ts'
import type { HeartbeatRow } from '../services/heartbeat-store.ts'
import { dueAt } from './due-at.ts'

export function presentHeartbeat(row: HeartbeatRow): Heartbeat {
  const { id, service, settings, lastPingAt, missedAt } = row
  const state = stateOf(row)
  const nextPingBy = state === 'alive' && lastPingAt ? dueAt(lastPingAt, settings).missedFrom : null
  return {
    id,
    service,
    interval_minutes: settings.interval_minutes ?? 0,
    grace_minutes: settings.grace_minutes ?? 0,
    enabled: settings.enabled ?? true,
    state,
    last_ping_at: lastPingAt?.toISOString() ?? null,
    next_ping_by: nextPingBy?.toISOString() ?? null,
    missed_at: missedAt?.toISOString() ?? null,
  }
}

function stateOf({ settings, lastPingAt, missedAt }: HeartbeatRow): Heartbeat['state'] {
  if (missedAt) return 'missed'
  if (settings.enabled === false) return 'disabled'
  return lastPingAt ? 'alive' : 'waiting'
}
