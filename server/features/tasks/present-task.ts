import type { Task } from '../../../api/tasks.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { TaskRow } from './store.ts'

export function presentTask(row: TaskRow): Task {
  return {
    number: row.number,
    title: row.title,
    phase: row.phase,
    checklist: row.checklist,
    item: row.item,
    assignee: row.assignee,
    due_at: row.due_at?.toISOString() ?? null,
    state: row.state,
    ended_by: row.ended_by && wordsFor(row.ended_by),
    ended_at: row.ended_at?.toISOString() ?? null,
    created_by: wordsFor(row.created_by),
    created_at: row.created_at.toISOString(),
  }
}
