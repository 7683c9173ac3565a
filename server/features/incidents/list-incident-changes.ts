import { sql } from 'kysely'
import type { IncidentChange } from '../../../api/incidents.ts'
import { dependenciesOf } from '../../../domain/alerting/dependencies.ts'
import { kindOfChange } from '../../../domain/change/kind-of-change.ts'
import { byLikelihood, likelihoodOf } from '../../../domain/change/likelihood.ts'
import { before, minutesBetween } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { presentChange } from '../changes/list-changes.ts'
import { loadDependencies } from '../services/load-dependencies.ts'
import type { IncidentRow } from './store.ts'

const MOST_SHOWN = 100

/** What was changed on its service and on what that needs, in the hours before it began and since; likeliest first. */
export async function listIncidentChanges(
  tx: Tx,
  { service_id: service, started_at, detected_at, resolved_at }: IncidentRow,
  hours: number,
): Promise<{ items: IncidentChange[]; next_cursor: null }> {
  if (service === null) return { items: [], next_cursor: null }
  const beganAt = started_at ?? detected_at
  const distances = new Map([[service, 0], ...dependenciesOf(service, await loadDependencies(tx))])
  const rows = await tx.db
    .selectFrom('changes')
    .selectAll()
    .where('service_id', '=', sql<string>`any(${[...distances.keys()]}::text[])`)
    .where('happened_at', '>=', before(beganAt, { hours }))
    .where('happened_at', '<=', resolved_at ?? tx.now)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  const suspects = rows.map((row) => {
    const suspect = {
      kind: kindOfChange(row),
      distance: distances.get(row.service_id ?? '') ?? 0,
      minutesBefore: minutesBetween(row.happened_at, beganAt),
      beginningIsGuessed: started_at === null,
    }
    return { row, ...suspect, ...likelihoodOf(suspect) }
  })
  const items = suspects
    .toSorted(byLikelihood)
    .map(({ row, kind, distance, minutesBefore, likelihood, because }) => ({
      ...presentChange(row),
      kind,
      distance,
      minutes_before: minutesBefore,
      likelihood,
      because,
    }))
  return { items, next_cursor: null }
}
