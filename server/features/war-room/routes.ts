import * as contract from '../../../api/incident-timeline.ts'
import { openWarRoom } from '../../../api/incident-verbs.ts'
import { pageByNumber } from '../../http/number-page.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { incidentVerbs } from '../incidents/incident-verbs.ts'
import type { Links } from '../notifications/links.ts'
import { readEntries } from '../timeline/read-entries.ts'
import { incidentStream } from '../timeline/record.ts'
import { addNote } from './add-note.ts'
import { editEntry } from './edit-entry.ts'
import { openAsked } from './open-asked.ts'
import { pinEntry } from './pin-entry.ts'
import { unpinEntry } from './unpin-entry.ts'

export function warRoomRoutes(api: Api, { links }: { links: Links }): void {
  incidentVerbs(api, links)(openWarRoom, openAsked)
  serve(api, contract.readTimeline, async (tx, { params, query, actor }) => {
    const { id } = await readFor(tx, actor, 'incident.read', params.id)
    const { kind, actor: by, pinned } = query
    const filter = { kind, actor: by, ...(pinned !== undefined && { pinned: pinned === 'true' }) }
    return await pageByNumber(query, (range) => readEntries(tx, incidentStream(id), { ...filter, ...range }))
  })
  serve(api, contract.addNote, async (tx, { params, body, actor }) =>
    addNote(tx, links, await lockFor(tx, actor, 'incident.edit', params.id), actor, body),
  )
  serve(api, contract.editEntry, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    return await editEntry(tx, links, row, actor, { ...body, number: params.number })
  })
  serve(api, contract.pinEntry, async (tx, { params, actor }) =>
    pinEntry(tx, await lockFor(tx, actor, 'incident.edit', params.id), refOf(actor), params.number),
  )
  serve(api, contract.unpinEntry, async (tx, { params, actor }) =>
    unpinEntry(tx, await lockFor(tx, actor, 'incident.edit', params.id), refOf(actor), params.number),
  )
}
