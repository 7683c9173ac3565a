import type { MetricIncident } from '../../../domain/metrics/incident.ts'
import { levelOf, type Rank, type Scheme } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'

export type Wanted = { from: Date; to: Date; rank: Rank | null; service: string | null }

/** The incidents detected in the period, and those before it that were open in it: they are time without operation. */
export async function loadIncidents(
  tx: Tx,
  scheme: Scheme,
  { from, to, rank, service }: Wanted,
): Promise<MetricIncident[]> {
  let query = tx.db
    .selectFrom('incidents')
    .select(['id', 'severity_rank', 'service_id', 'outcome', 'drill', 'status'])
    .select(['started_at', 'detected_at', 'acknowledged_at', 'identified_at', 'mitigated_at', 'resolved_at'])
    .where('detected_at', '<=', to)
    .where((where) =>
      where.or([
        where('detected_at', '>=', from),
        where('resolved_at', '>', from),
        where.and([where('resolved_at', 'is', null), where('status', '!=', 'merged')]),
      ]),
    )
    .$narrowType<{ severity_rank: Rank }>()
  if (rank) query = query.where('severity_rank', '=', rank)
  if (service) query = query.where('service_id', '=', service)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    // Figures of incidents from before the scheme was changed stand under the level of the same rank.
    severity: levelOf(scheme, row.severity_rank).name,
    service: row.service_id,
    outcome: row.outcome,
    drill: row.drill,
    merged: row.status === 'merged',
    startedAt: row.started_at,
    detectedAt: row.detected_at,
    acknowledgedAt: row.acknowledged_at,
    identifiedAt: row.identified_at,
    mitigatedAt: row.mitigated_at,
    resolvedAt: row.resolved_at,
  }))
}
