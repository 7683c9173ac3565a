import * as contract from '../../../api/incident-roles.ts'
import { serve, type Api } from '../../http/serve.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { incidentVerbs } from '../incidents/incident-verbs.ts'
import type { Links } from '../notifications/links.ts'
import { acceptHandOver } from './accept-hand-over.ts'
import { assignRoles } from './assign-roles.ts'
import { declineHandOver } from './decline-hand-over.ts'
import { draftHandOver } from './draft-hand-over.ts'
import { editHandOver } from './edit-hand-over.ts'
import { listHandOverRows } from './hand-over-store.ts'
import { listRoles } from './list-roles.ts'
import { offerHandOver } from './offer-hand-over.ts'
import { presentHandOver } from './present-hand-over.ts'
import { withdrawHandOver } from './withdraw-hand-over.ts'

export function roleRoutes(api: Api, { links }: { links: Links }): void {
  incidentVerbs(api, links)(contract.assignRoles, assignRoles)
  serve(api, contract.listRoles, async (tx, { params, actor }) =>
    listRoles(tx, await readFor(tx, actor, 'incident.read', params.id)),
  )
  serve(api, contract.listRoleHandOvers, async (tx, { params, actor }) => {
    const row = await readFor(tx, actor, 'incident.read', params.id)
    return { items: (await listHandOverRows(tx, row.id)).map(presentHandOver), next_cursor: null }
  })
  serve(api, contract.draftRoleHandOver, async (tx, { params, actor }) =>
    draftHandOver(tx, await readFor(tx, actor, 'incident.read', params.id)),
  )
  serve(api, contract.offerRoleHandOver, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    return presentHandOver(await offerHandOver(tx, row, actor, body))
  })
  serve(api, contract.editRoleHandOver, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    return presentHandOver(await editHandOver(tx, row, params.number, body))
  })
  serve(api, contract.acceptRoleHandOver, async (tx, { params, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    return presentHandOver(await acceptHandOver(tx, row, actor, params.number))
  })
  serve(api, contract.declineRoleHandOver, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    const answer = { number: params.number, reason: body?.reason ?? null }
    return presentHandOver(await declineHandOver(tx, row, actor, answer))
  })
  serve(api, contract.withdrawRoleHandOver, async (tx, { params, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    return presentHandOver(await withdrawHandOver(tx, row, actor, params.number))
  })
}
