import * as contract from '../../../api/workarounds.ts'
import { type Api, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { addWorkaround } from './add-workaround.ts'
import { listWorkarounds } from './list-workarounds.ts'
import { undoWorkaround } from './undo-workaround.ts'

export function workaroundRoutes(api: Api): void {
  serve(api, contract.listWorkarounds, async (tx, { params, query, actor }) =>
    listWorkarounds(tx, await readFor(tx, actor, 'incident.read', params.id), query),
  )
  serve(api, contract.addWorkaround, async (tx, { params, body, actor }) =>
    addWorkaround(tx, await lockFor(tx, actor, 'incident.edit', params.id), refOf(actor), body),
  )
  serve(api, contract.undoWorkaround, async (tx, { params, actor }) => {
    const incident = await lockFor(tx, actor, 'incident.edit', params.id)
    return await undoWorkaround(tx, incident, refOf(actor), params.number)
  })
}
