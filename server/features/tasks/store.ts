import type { Selectable } from 'kysely'
import type { Phase } from '../../../domain/checklist/checklist.ts'
import type { TaskState } from '../../../domain/task/edit-task.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type TaskRow = Selectable<Tables['incident_tasks']>

type Wanted = {
  state?: TaskState | undefined
  phase?: Phase | undefined
  assignee?: string | undefined
  after: number
  limit: number
}

export async function findTasks(tx: Tx, incident: string, wanted: Wanted): Promise<TaskRow[]> {
  const { state, phase, assignee, after, limit } = wanted
  let query = tx.db
    .selectFrom('incident_tasks')
    .selectAll()
    .where('incident_id', '=', incident)
    .where('number', '>', after)
  if (state !== undefined) query = query.where('state', '=', state)
  if (phase !== undefined) query = query.where('phase', '=', phase)
  if (assignee !== undefined) query = query.where('assignee', '=', assignee)
  return await query.orderBy('number').limit(limit).execute()
}

export async function findTask(tx: Tx, incident: string, number: number): Promise<TaskRow | null> {
  const query = tx.db.selectFrom('incident_tasks').selectAll()
  const found = query.where('incident_id', '=', incident).where('number', '=', number)
  return (await found.executeTakeFirst()) ?? null
}

/** `checklist/item` of every item that the incident has. */
export async function itemsOf(tx: Tx, incident: string): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('incident_tasks')
    .select(['checklist', 'item'])
    .where('incident_id', '=', incident)
    .where('checklist', 'is not', null)
    .execute()
  return new Set(rows.map(({ checklist, item }) => `${checklist}/${item}`))
}

export function insertTasks(tx: Tx, rows: TaskRow[]): void {
  insertRows(tx, 'incident_tasks', rows)
}

export async function saveTask(
  tx: Tx,
  { incident_id: incident, number }: Pick<TaskRow, 'incident_id' | 'number'>,
  { ended_by: by, ...change }: Partial<Omit<TaskRow, 'created_by'>>,
): Promise<void> {
  await tx.db
    .updateTable('incident_tasks')
    .set({ ...change, ...(by !== undefined && { ended_by: by && JSON.stringify(by) }) })
    .where('incident_id', '=', incident)
    .where('number', '=', number)
    .execute()
}
