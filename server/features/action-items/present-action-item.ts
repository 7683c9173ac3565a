import type { ActionItem as Presented } from '../../../api/action-items.ts'
import { type ActionItem, isEnded } from '../../../domain/action-item/action-item.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nameOf } from '../incidents/store.ts'
import { actionName } from './name.ts'
import type { ActionItemRow } from './store.ts'

export function presentActionItem(row: ActionItemRow, now: Date): Presented {
  const { origin } = row
  return {
    id: actionName(row.id),
    title: row.title,
    state: row.state,
    category: row.category,
    priority: row.priority,
    horizon: row.horizon,
    owner: row.owner,
    team: row.team_id,
    service: row.service_id,
    incident: row.incident_id && nameOf(row.incident_id),
    origin: origin && { ...origin, incident: nameOf(origin.incident) },
    due_at: row.due_at.toISOString(),
    overdue: !isEnded(row) && row.due_at < now,
    success_criteria: row.success_criteria,
    notes: row.notes,
    reason: row.reason,
    created_by: wordsFor(row.created_by),
    created_at: row.created_at.toISOString(),
    ended_by: row.ended_by && wordsFor(row.ended_by),
    ended_at: row.ended_at?.toISOString() ?? null,
    version: row.version,
  }
}

/** The row in the words of the rules. */
export function actionItemOf(row: ActionItemRow): ActionItem {
  return {
    id: actionName(row.id),
    title: row.title,
    state: row.state,
    category: row.category,
    priority: row.priority,
    horizon: row.horizon,
    owner: row.owner,
    team: row.team_id,
    dueAt: row.due_at,
    successCriteria: row.success_criteria,
    notes: row.notes,
    reason: row.reason,
  }
}
