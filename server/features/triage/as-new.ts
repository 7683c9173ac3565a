import type { Trigger } from '../../../domain/alerting/signal.ts'
import type { AlertRow } from '../alerts/store.ts'
import type { Service } from '../services/load-services.ts'
import type { TouchedAlert } from './save-alerts.ts'

/** As if it were raised now, with what its signals said last. */
export function asNew(row: AlertRow, service: Service | null): TouchedAlert {
  return {
    state: {
      id: row.id,
      isNew: true,
      status: 'triggered',
      count: row.count,
      opening: null,
      latest: saidLast(row),
      lastSeenAt: row.last_seen_at,
      saidAt: row.said_at,
    },
    integration: row.integration_id,
    dedupKey: row.dedup_key,
    service,
    routed: null,
    rewriting: row.rewriting,
    suppression: null,
    incident: row.incident_id,
    inhibits: null,
    firstSeenAt: row.first_seen_at,
    before: null,
    opened: false,
  }
}

function saidLast(row: AlertRow): Trigger {
  const { summary, source, severity, labels, details, links } = row
  return {
    action: 'trigger',
    dedupKey: row.dedup_key,
    summary,
    source,
    severity,
    labels,
    details,
    links,
    startedAt: row.first_seen_at,
  }
}
