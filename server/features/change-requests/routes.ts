import * as contract from '../../../api/change-requests.ts'
import { type Api, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { askForChange } from './ask-for-change.ts'
import { decideRequest } from './decide-request.ts'
import { listRequests } from './list-requests.ts'

export function changeRequestRoutes(api: Api): void {
  serve(api, contract.listChangeRequests, async (tx, { params, query, actor }) =>
    listRequests(tx, await readFor(tx, actor, 'incident.read', params.id), query),
  )
  serve(api, contract.askForChange, async (tx, { params, body, actor }) =>
    askForChange(tx, await lockFor(tx, actor, 'incident.edit', params.id), refOf(actor), body),
  )
  serve(api, contract.approveChange, async (tx, { params, body, actor }) =>
    decideRequest(tx, await lockFor(tx, actor, 'incident.edit', params.id), refOf(actor), {
      number: params.number,
      state: 'approved',
      reason: null,
      override: body?.override ?? null,
    }),
  )
  serve(api, contract.declineChange, async (tx, { params, body, actor }) =>
    decideRequest(tx, await lockFor(tx, actor, 'incident.edit', params.id), refOf(actor), {
      number: params.number,
      state: 'declined',
      reason: body.reason,
      override: body.override ?? null,
    }),
  )
}
