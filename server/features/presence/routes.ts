import * as contract from '../../../api/presence.ts'
import { whoIsThere } from '../../../domain/war-room/who-is-there.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { readFor } from '../incidents/change-incident.ts'
import { endVisit } from './end-visit.ts'
import { keepVisit } from './keep-visit.ts'
import { presentPresence } from './present-presence.ts'
import { readVisits } from './store.ts'

export function presenceRoutes(api: Api): void {
  serve(api, contract.listPresence, async (tx, { params, actor }) => {
    const { id } = await readFor(tx, actor, 'incident.read', params.id)
    return { items: presentPresence(whoIsThere(await readVisits(tx, id), tx.now)), next_cursor: null }
  })
  serve(api, contract.keepVisit, async (tx, { params, body, actor }) => {
    const incident = await readFor(tx, actor, 'incident.attend', params.id)
    const visit = { visit: params.visit, doing: body.doing }
    return { items: await keepVisit(tx, incident, refOf(actor), visit), next_cursor: null }
  })
  serve(api, contract.endVisit, async (tx, { params, actor }) => {
    endVisit(tx, await readFor(tx, actor, 'incident.attend', params.id), params.visit)
    return undefined
  })
}
