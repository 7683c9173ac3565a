import type { SuspectedChange } from '../../../domain/advice/situation.ts'
import type { Tx } from '../../database/transaction.ts'
import { listIncidentChanges } from '../incidents/list-incident-changes.ts'
import type { IncidentRow } from '../incidents/store.ts'

const LOOK_BACK_HOURS = 24

/** The likeliest of the changes of the last day; what came after the beginning is no suspect. */
export async function suspectedChange(tx: Tx, row: IncidentRow): Promise<SuspectedChange | null> {
  const { items } = await listIncidentChanges(tx, row, LOOK_BACK_HOURS)
  const [first] = items
  return first && first.likelihood > 0 ? first : null
}
