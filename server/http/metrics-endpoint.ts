import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { suppressedBy } from '../../domain/alerting/suppression.ts'
import type { Transact } from '../database/transaction.ts'

export type Metrics = ReturnType<typeof createMetrics>

/** Everything this node tells Prometheus. Counters are this node's; gauges say the same on every node. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter<L>({ name, help, labelNames, registers })
  return {
    registry,
    signals: counter('tocsin_signals_total', 'Signals, by integration type and answer.', ['type', 'answer']),
    unknownKeys: counter('tocsin_unknown_keys_total', 'Signals with a key that nobody has.', ['type']),
    pages: counter('tocsin_pages_total', 'Messages handed to providers, by channel and outcome.', [
      'channel',
      'outcome',
    ]),
    deliverySeconds: new Histogram({
      name: 'tocsin_delivery_seconds',
      help: 'How long providers took to answer, by channel.',
      labelNames: ['channel'],
      buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
      registers,
    }),
    auditViolations: counter('tocsin_audit_violations_total', 'Broken invariants that the auditor found.', [
      'invariant',
    ]),
    jobsDue: gauge('tocsin_jobs_due', 'Jobs that are due and not done.'),
    jobsQuarantined: gauge('tocsin_jobs_quarantined', 'Jobs set aside after failing; each needs somebody.'),
    engineLag: gauge('tocsin_engine_lag_seconds', 'How long the oldest due job has waited.'),
    oldestUnacknowledged: gauge(
      'tocsin_oldest_unacknowledged_seconds',
      'How long the oldest unacknowledged incident has waited.',
    ),
    alertsSuppressed: new Gauge({
      name: 'tocsin_alerts_suppressed',
      help: 'Alerts that fire and page nobody, by what keeps them from it.',
      labelNames: ['by'],
      registers,
    }),
  }
}

type State = {
  due: number
  quarantined: number
  lag: number
  unacknowledged: number
  suppressed: Record<string, number>
}

const UNKNOWN: State = { due: NaN, quarantined: NaN, lag: NaN, unacknowledged: NaN, suppressed: {} }

/** `/metrics`; while the database is away, what is read from it is not a number, and the rest is told. */
export function metricsEndpoint(app: FastifyInstance, metrics: Metrics, transact: Transact): void {
  app.get('/metrics', async (_request, reply) => {
    const state = await readState(transact).catch(() => UNKNOWN)
    metrics.jobsDue.set(state.due)
    metrics.jobsQuarantined.set(state.quarantined)
    metrics.engineLag.set(state.lag)
    metrics.oldestUnacknowledged.set(state.unacknowledged)
    const isKnown = state !== UNKNOWN
    for (const by of suppressedBy) {
      metrics.alertsSuppressed.set({ by }, isKnown ? (state.suppressed[by] ?? 0) : NaN)
    }
    return await reply
      .header('cache-control', 'no-store')
      .type(metrics.registry.contentType)
      .send(await metrics.registry.metrics())
  })
}

async function readState(transact: Transact): Promise<State> {
  return await transact(async ({ db, now }) => {
    const seconds = sql`extract(epoch from ${now}::timestamptz - min(run_at))`
    const { rows } = await sql<State>`
      select count(*)::int as due, coalesce(${seconds}, 0)::float8 as lag,
        (select count(*)::int from jobs where quarantined_at is not null) as quarantined,
        (select coalesce(extract(epoch from ${now}::timestamptz - min(detected_at)), 0)::float8 from incidents
          where status = 'detected' and not imported) as unacknowledged,
        (select coalesce(jsonb_object_agg(by, alerts), '{}') from (
          select suppression ->> 'by' as by, count(*)::int as alerts from alerts
          where status = 'suppressed' and suppression is not null group by 1) as counted) as suppressed
      from jobs where quarantined_at is null and not leased and run_at <= ${now}`.execute(db)
    return rows[0] ?? UNKNOWN
  })
}
