import type { ActorRef } from '../../../domain/incident/actor.ts'
import { unacknowledge } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { endOpenEscalations } from '../escalations/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import { applyDecision } from './change-incident.ts'
import { pageForIncident } from './page-for-incident.ts'
import { lifecycleOf, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** Nobody answers after all: paging starts anew. The first acknowledgement's instant stays. */
export async function unacknowledgeIncident(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  by: ActorRef,
  because: string,
): Promise<void> {
  if (!(await applyDecision(tx, row, unacknowledge(lifecycleOf(row))))) return
  await endOpenEscalations(tx, [row.id], 'unacknowledged')
  tell(tx, row.id, 'unacknowledged', by, because)
  await pageForIncident(tx, paging, row)
}
