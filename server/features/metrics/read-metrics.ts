import { metrics } from '../../../domain/metrics/metrics.ts'
import type { Metrics, readMetrics as endpoint } from '../../../api/metrics.ts'
import type { z } from 'zod'
import type { Tx } from '../../database/transaction.ts'
import { readSettings } from '../settings/read-settings.ts'
import { compareServices } from './compare-services.ts'
import { onlyMetric } from './only-metric.ts'
import { readLevel } from './read-level.ts'
import { readPeriod } from './read-period.ts'
import { readTrends } from './read-trends.ts'
import { loadIncidents } from './store.ts'
import { targetsOf } from './targets.ts'

export async function readMetrics(tx: Tx, asked: z.output<typeof endpoint.query>): Promise<Metrics> {
  const { scheme, mttrStartsAt } = await readSettings(tx)
  const { from, to } = readPeriod(asked, tx.now)
  const rank = readLevel(scheme, asked.severity)
  const incidents = await loadIncidents(tx, scheme, { from, to, rank, service: asked.service ?? null })
  const all = metrics(incidents, { from, to, mttrStartsAt, targets: targetsOf(scheme) })
  const answer = asked.metric ? onlyMetric(all, asked.metric) : all
  return {
    ...answer,
    ...(asked.months && { trends: await readTrends(tx, { ...asked, months: asked.months }) }),
    ...(asked.compare && { comparison: compareServices(all.by_service) }),
  }
}
