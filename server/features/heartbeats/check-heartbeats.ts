import type { Trigger } from '../../../domain/alerting/signal.ts'
import type { IntegrationSettings } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import type { Paging } from '../notifications/page-people.ts'
import { dueAt } from './due-at.ts'
import { dueJob } from './jobs.ts'
import { dedupKeyOf, raiseSignals } from './raise-signals.ts'
import { lockHeartbeats, setMissed, type HeartbeatRow } from './store.ts'

/** A heartbeat that should have come by now and did not is an alert. One that never came, or is disabled, is not expected. */
export function heartbeatHandler(
  paging: Paging,
): TransactionalHandler<{ integration: string; expectedPing: string }> {
  return {
    kind: dueJob,
    batch: 100,
    run: async (tx, jobs) => {
      const ids = [...new Set(jobs.map(({ payload }) => payload.integration))]
      const missed = (await lockHeartbeats(tx, ids)).flatMap((row) => check(tx, row) ?? [])
      await setMissed(
        tx,
        missed.map(({ integration }) => integration),
        tx.now,
      )
      await raiseSignals(tx, paging, missed)
    },
  }
}

function check(tx: Tx, { integration, last_ping_at: last, missed_at: missedAt, settings }: HeartbeatRow) {
  if (!last || missedAt || settings.enabled === false) return null
  const { expectedAt, missedFrom } = dueAt(last, settings)
  // A ping or a longer interval may have come since the job was planned.
  if (missedFrom > tx.now) {
    const payload = { integration, expectedPing: expectedAt.toISOString() }
    enqueue(tx, dueJob, payload, { runAt: missedFrom, once: integration })
    return null
  }
  return { integration, signal: missing({ integration, last, expectedAt }, settings) }
}

type Missed = { integration: string; last: Date; expectedAt: Date }

function missing(
  { integration, last, expectedAt }: Missed,
  { summary, severity }: IntegrationSettings,
): Trigger {
  return {
    action: 'trigger',
    dedupKey: dedupKeyOf(integration),
    summary: summary ?? `No heartbeat from ${integration}: the last came at ${last.toISOString()}`,
    source: integration,
    severity: severity ?? 'critical',
    labels: { heartbeat: integration },
    details: { last_ping_at: last.toISOString(), expected_at: expectedAt.toISOString() },
    links: [],
    startedAt: expectedAt,
  }
}
