import * as verbs from '../../../api/incident-verbs.ts'
import { ReportedIncident } from '../../../api/incident.ts'
import * as contract from '../../../api/incidents.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor } from '../incidents/change-incident.ts'
import { requireVersion } from '../incidents/incident-verbs.ts'
import { presentIncident } from '../incidents/present-incident.ts'
import { possibleDuplicates } from '../incidents/related-incidents.ts'
import { readIncident, type IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import type { Paging } from '../notifications/page-people.ts'
import { createIncident } from './create-incident.ts'
import { declareIncident } from './declare-incident.ts'

/** How people open incidents and declare them; what may be the same is shown. */
export function declaringRoutes(api: Api, { paging, links }: { paging: Paging; links: Links }): void {
  const reported = async (tx: Tx, actor: Actor, row: IncidentRow): Promise<ReportedIncident> => {
    const now = (await readIncident(tx, row.id)) ?? row
    return {
      ...(await presentIncident(tx, links, now)),
      possible_duplicates: await possibleDuplicates(tx, actor, now),
    }
  }
  serve(api, contract.createIncident, async (tx, { body, actor }) => {
    const row = await createIncident(tx, paging, body, refOf(actor))
    await tx.flush()
    return await reported(tx, actor, row)
  })
  serve(api, verbs.declareIncident, async (tx, { params, body, actor, ifMatch }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    requireVersion(row, ifMatch)
    await declareIncident(tx, paging, row, refOf(actor), body)
    return await reported(tx, actor, row)
  })
}
