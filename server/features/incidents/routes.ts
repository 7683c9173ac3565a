import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import * as verbs from '../../../api/incident-verbs.ts'
import * as contract from '../../../api/incidents.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { escalateNow } from '../escalations/escalate-now.ts'
import type { Links } from '../notifications/links.ts'
import type { Paging } from '../notifications/page-people.ts'
import { acknowledgeIncident } from './acknowledge-incident.ts'
import { callIn } from './call-in.ts'
import { readFor } from './change-incident.ts'
import { changeSeverity, confirmSeverity, levelNamed } from './change-severity.ts'
import { closeIncident } from './close-incident.ts'
import { editIncident } from './edit-incident.ts'
import { incidentVerbs } from './incident-verbs.ts'
import { mergeIncident } from './merge-incident.ts'
import { reopenIncident } from './reopen-incident.ts'
import { listImpact } from './list-impact.ts'
import { listIncidentChanges } from './list-incident-changes.ts'
import { pageDirectly } from './page-directly.ts'
import { pageSpecialist } from './page-specialist.ts'
import { presentIncident, presentIncidents } from './present-incident.ts'
import { possibleDuplicates, relatedIncidents } from './related-incidents.ts'
import { resolveIncident } from './resolve-incident.ts'
import { setParent } from './set-parent.ts'
import { snoozeIncident } from './snooze-incident.ts'
import { listIncidentRows, statusesNamed } from './list-incidents.ts'
import { lockIncidents, nameOf } from './store.ts'
import { tagIncident } from './tag-incident.ts'
import { tell } from './tell.ts'
import { unacknowledgeIncident } from './unacknowledge-incident.ts'
import { updateIncident } from './update-incident.ts'

export function incidentRoutes(api: Api, { paging, links }: { paging: Paging; links: Links }): void {
  serve(api, contract.listIncidents, async (tx, { query, actor }) => {
    const rows = await listIncidentRows(tx, actor, {
      statuses: query.status ? statusesNamed(query.status) : null,
      severities: query.severity ? await levelNames(tx, query.severity.split(',')) : null,
      services: query.service?.split(',') ?? null,
      teams: query.team?.split(',') ?? null,
      text: query.text ?? null,
      involving: query.involving ?? null,
      declared: query.declared === undefined ? null : query.declared === 'true',
      tag: query.tag ?? null,
      parent: query.parent === undefined ? null : await idNamed(tx, actor, query.parent),
      mergedInto: query.merged_into === undefined ? null : await idNamed(tx, actor, query.merged_into),
      since: query.since ? new Date(query.since) : null,
      until: query.until ? new Date(query.until) : null,
      before: query.cursor ? cursorId(query.cursor) : null,
      limit: query.limit + 1,
    })
    const items = await presentIncidents(tx, links, rows.slice(0, query.limit))
    const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
    return { items, next_cursor: last?.id ?? null }
  })
  serve(api, contract.page, async (tx, { body, actor }) =>
    presentIncident(tx, links, await pageDirectly(tx, paging, body, refOf(actor))),
  )
  serve(api, contract.showIncident, async (tx, { params, actor }) =>
    presentIncident(tx, links, await readFor(tx, actor, 'incident.read', params.id)),
  )

  const onIncident = incidentVerbs(api, links)
  onIncident(contract.editIncident, editIncident)
  onIncident(verbs.acknowledgeIncident, acknowledgeIncident)
  onIncident(verbs.unacknowledgeIncident, async (tx, row, by) =>
    unacknowledgeIncident(tx, paging, row, by, `${wordsFor(by)} took the acknowledgement back.`),
  )
  onIncident(verbs.escalateIncident, async (tx, row, by) => {
    if (!isOpen(row))
      throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; nobody is paged for it.`)
    tell(tx, row.id, 'escalated', by, `${wordsFor(by)} escalated: the next step is paged now.`)
    if (!(await escalateNow(tx, paging, row.id))) {
      throw new Refused('conflict', `${nameOf(row.id)} has no escalation that could go on.`)
    }
  })
  onIncident(verbs.changeSeverity, async (tx, row, by, { severity, reason }) => {
    const level = await levelNamed(tx, severity)
    if (level.name === row.severity) confirmSeverity(tx, row, by, reason)
    else await changeSeverity(tx, paging, row, by, { level, reason })
  })
  onIncident(verbs.updateIncident, updateIncident)
  onIncident(verbs.resolveIncident, async (tx, row, by, body) =>
    resolveIncident(tx, row, by, {
      outcome: body?.outcome ?? null,
      criteria: body?.criteria ?? [],
      criteriaConfirmed: body?.criteria_confirmed ?? false,
      override: body?.override ?? null,
    }),
  )
  onIncident(verbs.reopenIncident, async (tx, row, by) => reopenIncident(tx, paging, row, by))
  onIncident(verbs.closeIncident, async (tx, row, by, body) => closeIncident(tx, row, by, body))
  onIncident(verbs.mergeIncident, async (tx, row, by, { into }, actor) => {
    const target = await readFor(tx, actor, 'incident.edit', into)
    // Both are locked in the order of their ids, so that two merges the other way round do not wait for each other.
    const locked = new Map((await lockIncidents(tx, [row.id, target.id])).map((one) => [one.id, one]))
    await mergeIncident(tx, locked.get(row.id) ?? row, locked.get(target.id) ?? target, by)
  })
  onIncident(verbs.snoozeIncident, async (tx, row, by, { minutes }) => snoozeIncident(tx, row, by, minutes))

  onIncident(verbs.callIn, async (tx, row, by, body) => callIn(tx, paging, row, by, body))
  onIncident(verbs.pageSpecialist, async (tx, row, by, body) => pageSpecialist(tx, paging, row, by, body))
  onIncident(verbs.tagIncident, async (tx, row, by, { add, remove }) =>
    tagIncident(
      tx,
      row,
      by,
      [...row.tags, ...add].filter((tag) => !remove.includes(tag)),
    ),
  )
  onIncident(verbs.setParent, async (tx, row, by, { parent: name }, actor) =>
    setParent(tx, row, by, name === null ? null : await readFor(tx, actor, 'incident.edit', name)),
  )

  serve(api, contract.listRelatedIncidents, async (tx, { params, query, actor }) => {
    const row = await readFor(tx, actor, 'incident.read', params.id)
    const asked = { days: query.days, openOnly: query.open === 'true' }
    return { items: await relatedIncidents(tx, actor, row, asked), next_cursor: null }
  })
  serve(api, contract.listImpact, async (tx, { params, actor }) =>
    listImpact(tx, actor, await readFor(tx, actor, 'incident.read', params.id)),
  )
  serve(api, contract.listPossibleDuplicates, async (tx, { query, actor }) => {
    const { title, service = null } = query
    const asked = { id: '0', title, impact: null, service_id: service, tags: [], detected_at: tx.now }
    return {
      items: await possibleDuplicates(tx, actor, { ...asked, status: 'detected' }),
      next_cursor: null,
    }
  })
  serve(api, contract.listIncidentChanges, async (tx, { params, query, actor }) =>
    listIncidentChanges(tx, await readFor(tx, actor, 'incident.read', params.id), query.hours),
  )
}

async function levelNames(tx: Tx, named: string[]): Promise<string[]> {
  const levels = await Promise.all(named.map(async (name) => await levelNamed(tx, name)))
  return levels.map(({ name }) => name)
}

async function idNamed(tx: Tx, actor: Actor, name: string): Promise<string> {
  return (await readFor(tx, actor, 'incident.read', name)).id
}

function cursorId(cursor: string): string {
  if (/^\d{1,18}$/.test(cursor)) return cursor
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
