import type { Tx } from '../../database/transaction.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import type { Paging } from '../notifications/page-people.ts'
import { openIncidents, type NewIncident } from './open-incidents.ts'
import type { IncidentRow } from './store.ts'

/** Opens an incident and pages for it. */
export async function openOne(tx: Tx, paging: Paging, given: NewIncident): Promise<IncidentRow> {
  const [opened] = await openIncidents(tx, [given])
  if (!opened) throw new Error('the incident did not come back from the database')
  await startEscalations(tx, paging, opened.start ? [opened.start] : [])
  return opened.row
}
