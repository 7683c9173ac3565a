import { countSuppressedAlerts } from '../../../api/suppressed-alerts.ts'
import { before } from '../../../domain/time/instant.ts'
import { serve, type Api } from '../../http/serve.ts'
import { countSuppressed } from './count-suppressed.ts'

export function suppressionRoutes(api: Api): void {
  serve(api, countSuppressedAlerts, async (tx, { query: { days, by } }) => {
    const since = before(tx.now, { hours: days * 24 })
    return { since: since.toISOString(), items: await countSuppressed(tx, since, by) }
  })
}
