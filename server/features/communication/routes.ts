import * as contract from '../../../api/communications.ts'
import { type Api, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import type { Links } from '../notifications/links.ts'
import { draftMessage, openDesk, templateNamed } from './draft-message.ts'
import { listCommunications } from './list-communications.ts'
import { listDrafts } from './list-drafts.ts'
import { previewCommunication } from './preview-communication.ts'
import { readCatalogue } from './read-catalogue.ts'
import { sendCommunication } from './send-communication.ts'

export function communicationRoutes(api: Api, { links }: { links: Links }): void {
  serve(api, contract.readCatalogue, async (tx) => await readCatalogue(tx))
  serve(api, contract.listDrafts, async (tx, { params, query, actor }) =>
    listDrafts(tx, links, await readFor(tx, actor, 'incident.read', params.id), query),
  )
  serve(api, contract.showDraft, async (tx, { params, query, actor }) => {
    const row = await readFor(tx, actor, 'incident.read', params.id)
    const template = await templateNamed(tx, params.template)
    return draftMessage(await openDesk(tx, links, row), template, query)
  })
  serve(api, contract.listCommunications, async (tx, { params, query, actor }) =>
    listCommunications(tx, await readFor(tx, actor, 'incident.read', params.id), query),
  )
  serve(api, contract.previewCommunication, async (tx, { params, body, actor }) =>
    previewCommunication(tx, links, await readFor(tx, actor, 'communication.send', params.id), body),
  )
  serve(api, contract.sendCommunication, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, 'communication.send', params.id)
    return await sendCommunication(tx, links, row, refOf(actor), body)
  })
}
