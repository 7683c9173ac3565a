import type { SilencePreview } from '../../../api/silences.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { compileSilenced, type Silenced } from '../../../domain/alerting/silence.ts'
import { matchable } from '../../../domain/alerting/suppression.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { alertIsVisible } from '../alerts/list-alerts.ts'
import { linearExpression } from '../routing/linear-expression.ts'
import { checkMatchers } from './check-matchers.ts'

const MOST_ALERTS = 20_000
const MOST_SHOWN = 20

export async function previewSilence(tx: Tx, actor: Actor, silenced: Silenced): Promise<SilencePreview> {
  checkMatchers(silenced.matchers)
  const since = before(tx.now, { hours: 24 })
  const rows = await tx.db
    .selectFrom('alerts')
    .select(['id', 'service_id', 'integration_id', 'incident_id', 'severity', 'summary', 'source'])
    .select(['labels', 'details', 'first_seen_at'])
    .where('first_seen_at', '>', since)
    .where(alertIsVisible(actor))
    .orderBy('id', 'desc')
    .limit(MOST_ALERTS + 1)
    .execute()
  const matches = compileSilenced(silenced, linearExpression)
  const found = rows
    .slice(0, MOST_ALERTS)
    .filter(({ service_id: service, integration_id: integration, ...row }) =>
      matches(matchable({ ...row, service, integration })),
    )
  return {
    since: since.toISOString(),
    alerts: found.length,
    with_incident: found.filter(({ incident_id: incident }) => incident !== null).length,
    newest: found.slice(0, MOST_SHOWN).map((row) => ({
      id: row.id,
      service: row.service_id,
      severity: row.severity,
      summary: row.summary,
      incident: row.incident_id === null ? null : `INC-${row.incident_id}`,
      first_seen_at: row.first_seen_at.toISOString(),
    })),
    complete: rows.length <= MOST_ALERTS,
  }
}
