import { listIncidentClocks } from '../../../api/clocks.ts'
import { serve, type Api } from '../../http/serve.ts'
import { readFor } from '../incidents/change-incident.ts'
import { listClocks } from './list-clocks.ts'

export function clockRoutes(api: Api): void {
  serve(api, listIncidentClocks, async (tx, { params, actor }) =>
    listClocks(tx, await readFor(tx, actor, 'incident.read', params.id)),
  )
}
