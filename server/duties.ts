import { before } from '../domain/time/instant.ts'
import { dropPartitions, makePartitions } from './database/partitions.ts'
import { auditInvariants } from './engine/auditor.ts'
import { beat } from './engine/heartbeat.ts'
import { enqueue } from './engine/job.ts'
import type { Duty } from './engine/recurring.ts'
import { followCalendars } from './features/absences/follow-calendars.ts'
import { warnOfGaps } from './features/gaps/warn-of-gaps.ts'
import { autoResolve } from './features/incidents/auto-resolve.ts'
import { watchHealth, watchNightWork } from './features/on-call-health/watch-health.ts'
import { planJob } from './features/shifts/jobs.ts'
import { forgetEnded } from './features/sign-in/forget-ended.ts'
import { forgetDatedResolves } from './features/triage/dated-resolves.ts'
import { raiseAlarm } from './features/triage/raise-alarm.ts'
import type { Parts } from './parts.ts'

const DAY_SECONDS = 24 * 60 * 60

/** What is done again and again, by whichever node takes it. */
export function dutiesOf({ config, connection, log, paging, metrics }: Parts): Duty[] {
  return [
    {
      name: 'audit',
      everySeconds: 60,
      run: async (tx) => {
        const violations = await auditInvariants(connection(), tx.now)
        for (const { invariant, text, count } of violations) {
          metrics.auditViolations.inc({ invariant }, count)
          log.error({ invariant, count }, `invariant violated: ${text}`)
          await raiseAlarm(tx, paging, {
            key: `invariant:${invariant}`,
            title: `Tocsin breaks its own promise ${invariant}: ${text}`,
            text: `The auditor counts ${count}. The server's log says more; "tocsin doctor" checks the installation.`,
          })
        }
        await beat(tx, { url: config.heartbeatUrl, holds: violations.length === 0 })
      },
    },
    { name: 'auto-resolve', everySeconds: 60, run: autoResolve },
    { name: 'gaps', everySeconds: DAY_SECONDS, run: warnOfGaps },
    { name: 'on-call-health', everySeconds: DAY_SECONDS, run: watchHealth },
    { name: 'night-work', everySeconds: 60 * 60, run: watchNightWork },
    { name: 'follow-calendars', everySeconds: 5 * 60, run: followCalendars },
    { name: 'plan-shifts', everySeconds: 60, run: async (tx) => enqueue(tx, planJob, {}, { once: 'all' }) },
    { name: 'partitions', everySeconds: DAY_SECONDS, run: makePartitions },
    { name: 'forget-ended-sessions', everySeconds: DAY_SECONDS, run: forgetEnded },
    { name: 'forget-dated-resolves', everySeconds: 60 * 60, run: forgetDatedResolves },
    {
      name: 'forget-signals',
      everySeconds: DAY_SECONDS,
      run: async (tx) => dropPartitions(tx, before(tx.now, { days: config.keepSignalsDays })),
    },
    {
      name: 'forget-idempotency-keys',
      everySeconds: 60 * 60,
      run: async (tx) => {
        const aDayAgo = before(tx.now, { days: 1 })
        await tx.db.deleteFrom('idempotency_keys').where('created_at', '<', aDayAgo).execute()
      },
    },
  ]
}
