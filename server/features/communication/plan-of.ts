import { effectivePlan } from '../../../domain/communication/effective-plan.ts'
import type { PlanRow } from '../../../domain/communication/plan-row.ts'
import type { Tx } from '../../database/transaction.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { ownPlans } from './definitions.ts'

/** Who hears what by when of an incident of this severity. */
export async function planOf(tx: Tx, row: Pick<IncidentRow, 'severity_rank'>): Promise<readonly PlanRow[]> {
  return effectivePlan(await ownPlans.all(tx), await activeScheme(tx), { rank: row.severity_rank }).rows
}
