import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { addTask as contract, Task } from '../../../api/tasks.ts'
import { after } from '../../../domain/time/instant.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nextNumber } from '../incidents/next-number.ts'
import { refuseMerged } from '../incidents/refuse-merged.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { handTask } from './hand-task.ts'
import { presentTask } from './present-task.ts'
import { requireAssignee } from './require-assignee.ts'
import { insertTasks, type TaskRow } from './store.ts'

type Asked = z.output<typeof contract.body>

export async function addTask(tx: Tx, incident: IncidentRow, by: ActorRef, asked: Asked): Promise<Task> {
  refuseMerged(incident)
  if (asked.assignee !== null) await requireAssignee(tx, incident, asked.assignee)
  const row: TaskRow = {
    incident_id: incident.id,
    number: await nextNumber(tx, 'incident_tasks', incident.id),
    checklist: null,
    item: null,
    phase: asked.phase,
    title: asked.title,
    assignee: asked.assignee,
    due_at: dueOf(tx, asked),
    state: 'open',
    ended_by: null,
    ended_at: null,
    created_by: by,
    created_at: tx.now,
  }
  insertTasks(tx, [row])
  const whom = row.assignee === null ? '' : ` for ${row.assignee}`
  tell(tx, incident.id, 'task-added', by, `${wordsFor(by)} added task ${row.number}${whom}: ${row.title}`, {
    details: { task: row.number, assignee: row.assignee, due_at: row.due_at?.toISOString() ?? null },
  })
  await handTask(tx, incident, row, by)
  return presentTask(row)
}

function dueOf(tx: Tx, { due_at: at, due_minutes: minutes }: Asked): Date | null {
  if (minutes === undefined) return at ? new Date(at) : null
  if (at === undefined) return after(tx.now, { minutes })
  const message = 'give due_at or due_minutes, not both'
  throw new Refused('invalid-request', `due_minutes: ${message}.`, [{ path: 'due_minutes', message }])
}
