import type { z } from 'zod'
import type { ActionItem, editActionItem as contract } from '../../../api/action-items.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { isEnded, type ActionItem as Item } from '../../../domain/action-item/action-item.ts'
import { editActionItem as decide } from '../../../domain/action-item/edit-action-item.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { readIncident } from '../incidents/store.ts'
import { requireAssignee } from '../tasks/require-assignee.ts'
import { handActionItem } from './hand-action-item.ts'
import { lockSeen } from './lock-seen.ts'
import { noteActionItem } from './note-action-item.ts'
import { actionItemOf, presentActionItem } from './present-action-item.ts'
import { planReminder } from './remind-of-action-items.ts'
import { requireTeam } from './require-team.ts'
import { saveActionItem, type ActionItemRow } from './store.ts'

type Asked = z.output<typeof contract.body>

export async function editActionItem(
  tx: Tx,
  actor: Actor,
  { id, asked, ifMatch }: { id: string; asked: Asked; ifMatch: string | null },
): Promise<ActionItem> {
  const by = refOf(actor)
  const row = await lockSeen(tx, actor, id, ifMatch)
  await requireKnown(tx, row, asked)
  const { due_at: due, success_criteria: successCriteria, ...rest } = asked
  const edit = { ...rest, successCriteria, dueAt: due === undefined ? undefined : new Date(due) }
  const decided = decide(actionItemOf(row), edit, wordsFor(by))
  if (!decided.ok) throw new Refused('invalid-request', `${decided.path}: ${decided.message}.`, [decided])
  if (decided.told.length === 0) return presentActionItem(row, tx.now)
  const now = await saveActionItem(tx, row.id, {
    ...columnsOf(decided.after),
    ...endingOf(tx, row, decided.after, by),
  })
  for (const entry of decided.told) noteActionItem(tx, now, by, entry)
  await followUp(tx, row, now, by)
  return presentActionItem(now, tx.now)
}

/** Whoever it is given to is told; what is due at another time, or goes on, is reminded of anew. */
async function followUp(tx: Tx, before: ActionItemRow, now: ActionItemRow, by: ActorRef): Promise<void> {
  if (isEnded(now)) return
  if (now.owner !== before.owner) await handActionItem(tx, now, by)
  if (isEnded(before) || now.due_at.getTime() !== before.due_at.getTime()) planReminder(tx, now)
}

async function requireKnown(tx: Tx, row: ActionItemRow, { owner, team }: Asked): Promise<void> {
  const incident = row.incident_id === null ? null : await readIncident(tx, row.incident_id)
  if (owner) await requireAssignee(tx, incident, owner, 'owner')
  if (team) await requireTeam(tx, team)
}

function columnsOf({ id: _id, team, dueAt, successCriteria, ...same }: Item) {
  return { ...same, team_id: team, due_at: dueAt, success_criteria: successCriteria }
}

function endingOf(tx: Tx, before: ActionItemRow, after: Item, by: ActorRef) {
  if (!isEnded(after)) return { ended_by: null, ended_at: null }
  return isEnded(before) ? {} : { ended_by: JSON.stringify(by), ended_at: tx.now }
}
