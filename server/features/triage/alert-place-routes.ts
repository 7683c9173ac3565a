import * as contract from '../../../api/alerts.ts'
import { serve, type Api } from '../../http/serve.ts'
import { readAlert } from '../alerts/list-alerts.ts'
import type { Paging } from '../notifications/page-people.ts'
import { attachAlert } from './attach-alert.ts'
import { promoteAlert } from './promote-alert.ts'

/** Which incident an alert belongs to, when people say so. */
export function alertPlaceRoutes(api: Api, { paging }: { paging: Paging }): void {
  serve(api, contract.attachAlert, async (tx, { params, body, actor }) => {
    await attachAlert(tx, actor, params.id, body.incident)
    return await readAlert(tx, actor, params.id)
  })
  serve(api, contract.promoteAlert, async (tx, { params, actor }) => {
    await promoteAlert(tx, paging, actor, params.id)
    return await readAlert(tx, actor, params.id)
  })
}
