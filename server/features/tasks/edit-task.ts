import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { editTask as contract, Task } from '../../../api/tasks.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { editTask as decide } from '../../../domain/task/edit-task.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { refuseMerged } from '../incidents/refuse-merged.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { handTask } from './hand-task.ts'
import { presentTask } from './present-task.ts'
import { requireAssignee } from './require-assignee.ts'
import { findTask, saveTask, type TaskRow } from './store.ts'

type Asked = z.output<typeof contract.body>

/** Who ticks off what somebody ticked off already changes nothing: the first stays. */
export async function editTask(
  tx: Tx,
  incident: IncidentRow,
  by: ActorRef,
  { number, asked }: { number: number; asked: Asked },
): Promise<Task> {
  refuseMerged(incident)
  const row = await findTask(tx, incident.id, number)
  if (!row) throw new Refused('not-found', `${nameOf(incident.id)} has no task ${number}.`)
  if (asked.assignee) await requireAssignee(tx, incident, asked.assignee)
  const { due_at: due, ...rest } = asked
  const edit = { ...rest, dueAt: typeof due === 'string' ? new Date(due) : due }
  const { changed, told } = decide({ ...row, dueAt: row.due_at }, edit, wordsFor(by))
  if (told.length === 0) return presentTask(row)
  const { dueAt, ...columns } = changed
  const ending =
    changed.state === undefined || changed.state === row.state ? {} : endingOf(tx, changed.state, by)
  const change = { ...columns, ...(dueAt !== undefined && { due_at: dueAt }), ...ending }
  await saveTask(tx, row, change)
  const now = { ...row, ...change }
  for (const { event, text } of told) tell(tx, incident.id, event, by, text, { details: { task: number } })
  if (now.assignee !== row.assignee || now.due_at?.getTime() !== row.due_at?.getTime())
    await handTask(tx, incident, now, by)
  return presentTask(now)
}

function endingOf(tx: Tx, state: TaskRow['state'], by: ActorRef): Pick<TaskRow, 'ended_by' | 'ended_at'> {
  return state === 'open' ? { ended_by: null, ended_at: null } : { ended_by: by, ended_at: tx.now }
}
