import * as contract from '../../../api/alerts.ts'
import { serve, type Api } from '../../http/serve.ts'
import { readAlert } from '../alerts/list-alerts.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { resolveAlert } from './resolve-alert.ts'

/** What people do to an alert is done to its incident. */
export function alertAnswerRoutes(api: Api): void {
  serve(api, contract.acknowledgeAlert, async (tx, { params, actor }) => {
    await acknowledgeAlert(tx, actor, params.id)
    return await readAlert(tx, actor, params.id)
  })
  serve(api, contract.resolveAlert, async (tx, { params, actor }) => {
    await resolveAlert(tx, actor, params.id)
    return await readAlert(tx, actor, params.id)
  })
}
