import type { z } from 'zod'
import { declare, isOpen } from '../../../domain/incident/lifecycle.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import * as contract from '../../../api/incidents.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { escalateNow } from '../escalations/escalate-now.ts'
import type { Links } from '../notifications/links.ts'
import type { Paging } from '../notifications/page-people.ts'
import { incidentStream, record } from '../timeline/record.ts'
import { lastEntry } from '../timeline/last-entry.ts'
import { readTimelinePage } from '../timeline/read-timeline-page.ts'
import { acknowledgeIncident } from './acknowledge-incident.ts'
import { applyDecision, lockFor, readFor } from './change-incident.ts'
import { changeSeverity, confirmSeverity, levelNamed } from './change-severity.ts'
import { createIncident, pageDirectly } from './create-incident.ts'
import { closeIncident, mergeIncident, reopenIncident } from './end-incident.ts'
import { listIncidentChanges } from './list-incident-changes.ts'
import { presentIncident, presentIncidents } from './present-incident.ts'
import { resolveIncident } from './resolve-incident.ts'
import { snoozeIncident } from './snooze-incident.ts'
import {
  lifecycleOf,
  listIncidentRows,
  lockIncidents,
  nameOf,
  readIncident,
  type IncidentRow,
} from './store.ts'
import { tell } from './tell.ts'
import { unacknowledgeIncident } from './unacknowledge-incident.ts'
import { assignRoles, editIncident, updateIncident } from './update-incident.ts'

type Verb<B> = (tx: Tx, row: IncidentRow, by: ActorRef, body: B, actor: Actor) => Promise<void>

export function incidentRoutes(api: Api, { paging, links }: { paging: Paging; links: Links }): void {
  const shown = async (tx: Tx, id: string): Promise<contract.Incident> => {
    const row = await readIncident(tx, id)
    if (!row) throw new Refused('not-found', `There is no incident ${nameOf(id)}.`)
    return await presentIncident(tx, links, row)
  }

  serve(api, contract.listIncidents, async (tx, { query, actor }) => {
    const rows = await listIncidentRows(tx, actor, {
      statuses: query.status?.split(',') ?? null,
      severity: query.severity ? (await levelNamed(tx, query.severity)).name : null,
      service: query.service ?? null,
      team: query.team ?? null,
      since: query.since ? new Date(query.since) : null,
      until: query.until ? new Date(query.until) : null,
      before: query.cursor ? cursorId(query.cursor) : null,
      limit: query.limit + 1,
    })
    const items = await presentIncidents(tx, links, rows.slice(0, query.limit))
    const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
    return { items, next_cursor: last?.id ?? null }
  })
  serve(api, contract.createIncident, async (tx, { body, actor }) =>
    presentIncident(tx, links, await createIncident(tx, paging, body, refOf(actor))),
  )
  serve(api, contract.page, async (tx, { body, actor }) =>
    presentIncident(tx, links, await pageDirectly(tx, paging, body, refOf(actor))),
  )
  serve(api, contract.showIncident, async (tx, { params, actor }) =>
    presentIncident(tx, links, await readFor(tx, actor, 'incident.read', params.id)),
  )

  const onIncident = <B extends z.ZodType>(
    endpoint: contract.IncidentVerb<B>,
    verb: Verb<z.output<B>>,
  ): void => {
    serve(api, endpoint, async (tx, { params, body, actor, ifMatch }) => {
      const action = endpoint.action === 'public' ? 'incident.edit' : endpoint.action
      const row = await lockFor(tx, actor, action, params.id)
      requireVersion(row, ifMatch)
      await verb(tx, row, refOf(actor), body, actor)
      return await shown(tx, row.id)
    })
  }
  onIncident(contract.editIncident, editIncident)
  onIncident(contract.acknowledgeIncident, acknowledgeIncident)
  onIncident(contract.unacknowledgeIncident, async (tx, row, by) =>
    unacknowledgeIncident(tx, paging, row, by, `${wordsFor(by)} took the acknowledgement back.`),
  )
  onIncident(contract.escalateIncident, async (tx, row, by) => {
    if (!isOpen(row))
      throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; there is nothing to escalate.`)
    if (!isOpen(row))
      throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; nobody is paged for it.`)
    tell(tx, row.id, 'escalated', by, `${wordsFor(by)} escalated: the next step is paged now.`)
    if (!(await escalateNow(tx, paging, row.id))) {
      throw new Refused('conflict', `${nameOf(row.id)} has no escalation that could go on.`)
    }
  })
  onIncident(contract.declareIncident, async (tx, row, by, body) => {
    if (body?.severity) {
      const level = await levelNamed(tx, body.severity)
      await changeSeverity(tx, paging, row, by, { level, reason: 'declared' })
    }
    if (await applyDecision(tx, row, declare(lifecycleOf(row), tx.now))) {
      tell(tx, row.id, 'declared', by, `${wordsFor(by)} declared it as ${row.severity}.`)
    }
  })
  onIncident(contract.changeSeverity, async (tx, row, by, { severity, reason }) => {
    const level = await levelNamed(tx, severity)
    if (level.name === row.severity) confirmSeverity(tx, row, by, reason)
    else await changeSeverity(tx, paging, row, by, { level, reason })
  })
  onIncident(contract.updateIncident, updateIncident)
  onIncident(contract.assignRoles, assignRoles)
  onIncident(contract.resolveIncident, async (tx, row, by, body) =>
    resolveIncident(tx, row, by, {
      outcome: body?.outcome ?? null,
      criteriaConfirmed: body?.criteria_confirmed ?? false,
      override: body?.override ?? null,
    }),
  )
  onIncident(contract.reopenIncident, async (tx, row, by) => reopenIncident(tx, paging, row, by))
  onIncident(contract.closeIncident, async (tx, row, by, body) =>
    closeIncident(tx, row, by, body?.override ?? null),
  )
  onIncident(contract.mergeIncident, async (tx, row, by, { into }, actor) => {
    const target = await readFor(tx, actor, 'incident.edit', into)
    // Both are locked in the order of their ids, so that two merges the other way round do not wait for each other.
    const locked = new Map((await lockIncidents(tx, [row.id, target.id])).map((one) => [one.id, one]))
    await mergeIncident(tx, locked.get(row.id) ?? row, locked.get(target.id) ?? target, by)
  })
  onIncident(contract.snoozeIncident, async (tx, row, by, { minutes }) =>
    snoozeIncident(tx, row, by, minutes),
  )

  serve(api, contract.listIncidentChanges, async (tx, { params, query, actor }) =>
    listIncidentChanges(tx, await readFor(tx, actor, 'incident.read', params.id), query.hours),
  )
  serve(api, contract.readTimeline, async (tx, { params, query, actor }) => {
    const row = await readFor(tx, actor, 'incident.read', params.id)
    return await readTimelinePage(tx, incidentStream(row.id), query)
  })
  serve(api, contract.addNote, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    const at = body.at ? new Date(body.at) : tx.now
    if (at > tx.now) throw new Refused('invalid-request', 'at: an entry cannot lie in the future.')
    record(tx, {
      stream: incidentStream(row.id),
      kind: body.kind,
      event: 'note',
      actor: refOf(actor),
      text: body.text,
      details: body.at ? { added_later: true } : {},
      at,
    })
    await tx.flush()
    return await lastEntry(tx, incidentStream(row.id))
  })
}

function requireVersion(row: IncidentRow, ifMatch: string | null): void {
  const wanted = ifMatch?.replaceAll(/^(W\/)?"|"$/g, '')
  if (wanted === undefined || wanted === '*' || wanted === String(row.version)) return
  throw new Refused('changed-meanwhile', `${nameOf(row.id)} is at version ${row.version} now; read it again.`)
}

function cursorId(cursor: string): string {
  if (/^\d{1,18}$/.test(cursor)) return cursor
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
