import * as contract from '../../../api/alerts.ts'
import * as signals from '../../../api/signals.ts'
import { serve, type Api } from '../../http/serve.ts'
import { listAlerts, readAlert } from './list-alerts.ts'
import { listSignals, readSignal } from './list-signals.ts'

export function alertRoutes(api: Api): void {
  serve(api, contract.listAlerts, async (tx, { query, actor }) => await listAlerts(tx, actor, query))
  serve(api, contract.showAlert, async (tx, { params, actor }) => await readAlert(tx, actor, params.id))
  serve(api, contract.listAlertSignals, async (tx, { params, query, actor }) => {
    const alert = await readAlert(tx, actor, params.id)
    return await listSignals(tx, actor, { ...query, alert: alert.id, integration: null })
  })
  serve(api, signals.listSignals, async (tx, { query, actor }) => {
    return await listSignals(tx, actor, { ...query, alert: null, integration: query.integration ?? null })
  })
  serve(api, signals.showSignal, async (tx, { params, actor }) => await readSignal(tx, actor, params.id))
}
