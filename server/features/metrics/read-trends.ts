import { trends, type MonthlyTrend } from '../../../domain/metrics/trends.ts'
import type { Tx } from '../../database/transaction.ts'
import { readSettings } from '../settings/read-settings.ts'
import { readLevel } from './read-level.ts'
import { loadIncidents } from './store.ts'

type Asked = { months: number; severity?: string | undefined; service?: string | undefined }

export async function readTrends(tx: Tx, asked: Asked): Promise<MonthlyTrend[]> {
  const { scheme, mttrStartsAt } = await readSettings(tx)
  const { now } = tx
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (asked.months - 1)))
  const rank = readLevel(scheme, asked.severity)
  const incidents = await loadIncidents(tx, scheme, { from, to: now, rank, service: asked.service ?? null })
  return trends(incidents, asked.months, now, mttrStartsAt)
}
