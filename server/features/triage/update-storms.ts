import { isStormTitle, stormTitle } from '../../../domain/alerting/storm.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { lockIncident, saveIncident } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { updatePages } from '../notifications/update-pages.ts'
import { SYSTEM } from '../timeline/record.ts'
import { stormJob } from './storm-jobs.ts'

/** Storm incidents to which alerts came are counted anew; who is still paged for them is told where that rings nothing. */
export const stormHandler: TransactionalHandler<{ incident: string }> = {
  kind: stormJob,
  batch: 20,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) await update(tx, payload.incident)
  },
}

async function update(tx: Tx, id: string): Promise<void> {
  const row = await lockIncident(tx, id)
  if (!row || !isOpen(row)) return
  const counts = await countAlertsAndServices(tx, id)
  const title = stormTitle(counts)
  if (isStormTitle(row.title)) await saveIncident(tx, id, { title })
  tell(tx, id, 'storm-grew', SYSTEM, `${title}.`, { kind: 'NOTIFICATION', details: counts })
  await updatePages(tx, id)
}

async function countAlertsAndServices(tx: Tx, incident: string) {
  const { rows } = await sql<{ alerts: number; services: number }>`
    select count(*)::int as alerts, count(distinct service_id)::int as services
    from alerts where incident_id = ${incident}`.execute(tx.db)
  return rows[0] ?? { alerts: 0, services: 0 }
}
