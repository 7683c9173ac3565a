import { close } from '../../../domain/incident/ending.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import type { Job } from '../../engine/job.ts'
import type { Paging } from '../notifications/page-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { applyDecision } from './change-incident.ts'
import { closeJob, staleJob, wakeJob } from './jobs.ts'
import { leftWorkarounds } from './left-workarounds.ts'
import { endSnooze } from './snooze-incident.ts'
import { lifecycleOf, lockIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'
import { unacknowledgeIncident } from './unacknowledge-incident.ts'

type Timer<P extends { incident: string }> = TransactionalHandler<P>

export function snoozeTimer(paging: Paging): Timer<{ incident: string; until: string }> {
  return {
    kind: wakeJob,
    batch: 50,
    run: (tx, jobs) =>
      forEach(tx, jobs, async (row, { until }) => {
        if (isSame(row.snoozed_until, until)) await endSnooze(tx, paging, row)
      }),
  }
}

export function staleTimer(paging: Paging): Timer<{ incident: string; answeredAt: string }> {
  return {
    kind: staleJob,
    batch: 50,
    run: (tx, jobs) =>
      forEach(tx, jobs, async (row, { answeredAt }) => {
        if (row.status !== 'acknowledged' || row.snoozed_until || !isSame(row.answered_at, answeredAt)) return
        const because = 'The acknowledgement went stale: nothing happened since. Paging starts anew.'
        await unacknowledgeIncident(tx, paging, row, SYSTEM, because)
      }),
  }
}

/** An incident that nobody declared closes itself a while after it was resolved. */
export const closeTimer: Timer<{ incident: string; resolvedAt: string }> = {
  kind: closeJob,
  batch: 200,
  run: (tx, jobs) =>
    forEach(tx, jobs, async (row, { resolvedAt }) => {
      if (row.status !== 'resolved' || row.declared_at || !isSame(row.resolved_at, resolvedAt)) return
      if (!(await applyDecision(tx, row, close(lifecycleOf(row), tx.now)))) return
      const { text, details } = await leftWorkarounds(tx, row.id)
      const words = `Closed by itself, since it was never declared.${text}`
      tell(tx, row.id, 'closed', SYSTEM, words, { kind: 'NOTIFICATION', details })
    }),
}

async function forEach<P extends { incident: string }>(
  tx: Tx,
  jobs: Job<P>[],
  run: (row: IncidentRow, payload: P) => Promise<void>,
): Promise<void> {
  for (const { payload } of jobs) {
    const row = await lockIncident(tx, payload.incident)
    if (row) await run(row, payload)
  }
}

function isSame(at: Date | null, text: string): boolean {
  return at?.toISOString() === text
}
