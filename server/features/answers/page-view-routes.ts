import * as contract from '../../../api/page-view.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Api, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { readIncident, type IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadPeople } from '../people/load-people.ts'
import { pageOf, whoHas } from './answer-link.ts'
import { answerPage, outcomeOf } from './answer-page-verb.ts'
import { type Seen, viewPage } from './page-view.ts'
import { mergedInto, type LinkedPage } from './store.ts'

/** The page view of the web app: by the signed link of a page, or by the incident for who is signed in. */
export function pageViewRoutes(api: Api, { links, paging }: { links: Links; paging: Paging }): void {
  serve(api, contract.readPageView, async (tx, { params: { token } }) => {
    const page = await requirePage(tx, links, token)
    const [id = page.incident_id] = await mergedInto(tx, [page.incident_id])
    return await viewPage(tx, await requireIncident(tx, id), seenBy(page))
  })

  serve(api, contract.answerPageView, async (tx, { params: { token }, body }) => {
    const page = await requirePage(tx, links, token)
    const asked = { id: page.incident_id, verb: body.answer, by: whoHas(page), origin: page.id }
    const answered = await answerPage(tx, paging, asked)
    return { outcome: outcomeOf(answered), page: await viewPage(tx, answered.row, seenBy(page)) }
  })

  serve(api, contract.readIncidentPage, async (tx, { params, actor }) => {
    const row = await readFor(tx, actor, 'incident.read', params.id)
    return await viewPage(tx, row, await seenIn(tx, actor))
  })

  serve(api, contract.answerIncidentPage, async (tx, { params, body, actor }) => {
    const { id } = await lockFor(tx, actor, 'incident.acknowledge', params.id)
    const by = refOf(actor)
    const answered = await answerPage(tx, paging, { id, verb: body.answer, by, origin: `incident:${id}` })
    return { outcome: outcomeOf(answered), page: await viewPage(tx, answered.row, await seenIn(tx, actor)) }
  })
}

async function requirePage(tx: Tx, links: Links, token: string): Promise<LinkedPage> {
  const page = await pageOf(tx, links, token)
  if (typeof page !== 'string') return page
  const why = {
    unknown: 'This link answers no page. Copy it whole from the message, or open the incident.',
    expired: 'Links answer for 30 days after their page. Open the incident instead.',
  }
  throw new Refused('not-found', why[page])
}

async function requireIncident(tx: Tx, id: string): Promise<IncidentRow> {
  const row = await readIncident(tx, id)
  if (!row) throw new Refused('not-found', 'The incident of this page is not there any more.')
  return row
}

/** Whoever has the link may be anybody who can read the message. */
function seenBy({ person_id: id, person_name: name, time_zone: timeZone }: LinkedPage): Seen {
  return { paged: name === null ? null : { id, name }, timeZone: timeZone ?? 'UTC', open: false }
}

async function seenIn(tx: Tx, actor: Actor): Promise<Seen> {
  const id = actor.kind === 'token' ? actor.person : null
  const person = id === null ? undefined : (await loadPeople(tx, [id])).get(id)
  if (!person) return { paged: null, timeZone: 'UTC', open: true }
  return { paged: { id: person.id, name: person.name }, timeZone: person.timeZone, open: true }
}
