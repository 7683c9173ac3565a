import type { z } from 'zod'
import type { ActionItem, addActionItem as contract } from '../../../api/action-items.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { dueOf } from '../../../domain/action-item/due.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { lockFor } from '../incidents/change-incident.ts'
import { refuseMerged } from '../incidents/refuse-merged.ts'
import { serviceNamed } from '../incidents/service-named.ts'
import { requireAssignee } from '../tasks/require-assignee.ts'
import { handActionItem } from './hand-action-item.ts'
import { actionName } from './name.ts'
import { noteActionItem } from './note-action-item.ts'
import { takeOrigin } from './take-origin.ts'
import { presentActionItem } from './present-action-item.ts'
import { planReminder } from './remind-of-action-items.ts'
import { requireTeam } from './require-team.ts'
import { insertActionItem } from './store.ts'

type Asked = z.output<typeof contract.body>

export async function addActionItem(tx: Tx, actor: Actor, asked: Asked): Promise<ActionItem> {
  const by = refOf(actor)
  const incident = asked.incident === null ? null : await lockFor(tx, actor, 'incident.edit', asked.incident)
  if (incident) refuseMerged(incident)
  if (asked.owner !== null) await requireAssignee(tx, incident, asked.owner, 'owner')
  if (asked.team) await requireTeam(tx, asked.team)
  if (asked.service) await serviceNamed(tx, asked.service)
  const taken = await takeOrigin(tx, incident, by, asked)
  const row = await insertActionItem(tx, {
    title: asked.title ?? taken?.title ?? missing('title'),
    state: 'open',
    category: asked.category,
    priority: asked.priority,
    horizon: asked.horizon,
    owner: asked.owner,
    team_id: asked.team === undefined ? (incident?.team_id ?? null) : asked.team,
    service_id: asked.service === undefined ? (incident?.service_id ?? null) : asked.service,
    incident_id: incident?.id ?? null,
    origin: taken?.origin ?? null,
    due_at: asked.due_at === undefined ? dueOf(asked.priority, tx.now) : new Date(asked.due_at),
    success_criteria: asked.success_criteria,
    notes: asked.notes,
    reason: null,
    created_by: by,
    created_at: tx.now,
    ended_at: null,
  })
  const whom = row.owner === null ? '' : ` for ${row.owner}`
  const text = `${wordsFor(by)} added ${actionName(row.id)}${whom}: ${row.title}`
  noteActionItem(tx, row, by, { event: 'action-item-added', text })
  planReminder(tx, row)
  await handActionItem(tx, row, by)
  return presentActionItem(row, tx.now)
}

function missing(path: string): never {
  const message = 'say what is to be done'
  throw new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
}
