import { errorRateTrend } from '../../../domain/advice/error-rate-trend.ts'
import type { Situation } from '../../../domain/advice/situation.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import { minutesBetween } from '../../../domain/time/instant.ts'
import { answersOf } from '../../../domain/triage/questions.ts'
import type { Tx } from '../../database/transaction.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { errorRatesOf } from './store.ts'
import { suspectedChange } from './suspected-change.ts'

/** What an incident knows of itself, as advice needs it. */
export async function situationOf(
  tx: Tx,
  row: IncidentRow,
  { answers, alertsFiring }: Pick<Situation, 'answers' | 'alertsFiring'>,
): Promise<Situation> {
  const { targets, stabilityMinutes } = levelOf(await activeScheme(tx), row.severity_rank)
  const triage = answersOf({ impact: null, service: null, startedAt: null, facts: row.facts })
  const [workaround, worse] = [triage.get('workaround'), triage.get('getting_worse')]
  return {
    status: row.status,
    elapsedMinutes: minutesBetween(row.declared_at ?? row.detected_at, tx.now),
    stableMinutes: row.monitoring_since && minutesBetween(row.monitoring_since, tx.now),
    stabilityMinutes,
    mitigateMinutes: targets.businessHours ? null : targets.mitigateMinutes,
    suspect: await suspectedChange(tx, row),
    errorRate: errorRateTrend(await errorRatesOf(tx, row.id), tx.now),
    alertsFiring,
    workaround: workaround === undefined || workaround === null ? workaround : String(workaround),
    isGettingWorse: typeof worse === 'boolean' ? worse : undefined,
    answers,
  }
}
