import { Refused } from '../../../api/problem.ts'
import type { Origin } from '../../../domain/action-item/action-item.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { editTask } from '../tasks/edit-task.ts'
import { findTask } from '../tasks/store.ts'
import { findWorkaround } from '../workarounds/store.ts'
import { actionName } from './name.ts'
import { findByOrigin } from './store.ts'

type Asked = { task?: number | undefined; workaround?: number | undefined }
type Taken = { title: string; origin: Origin }

/** What an action item is made from: a task, which ends with that, or a workaround, which stays until it is undone. */
export async function takeOrigin(
  tx: Tx,
  incident: IncidentRow | null,
  by: ActorRef,
  { task, workaround }: Asked,
): Promise<Taken | null> {
  if (task === undefined && workaround === undefined) return null
  const path = task === undefined ? 'workaround' : 'task'
  if (incident === null) throw wrong(path, 'say of which incident')
  if (task !== undefined && workaround !== undefined)
    throw wrong('workaround', 'give a task or a workaround, not both')
  const number = task ?? workaround ?? 0
  const title = await (path === 'task' ? titleOfTask : titleOfWorkaround)(tx, incident, number)
  if (title === null) throw wrong(path, `${nameOf(incident.id)} has no ${path} ${number}`)
  const origin: Origin = { kind: path, incident: incident.id, number }
  const before = await findByOrigin(tx, origin)
  if (before) throw new Refused('conflict', `The ${path} became ${actionName(before.id)} already.`)
  if (path === 'task') await editTask(tx, incident, by, { number, asked: { state: 'dropped' } })
  return { title, origin }
}

async function titleOfTask(tx: Tx, { id }: IncidentRow, number: number): Promise<string | null> {
  return (await findTask(tx, id, number))?.title ?? null
}

async function titleOfWorkaround(tx: Tx, { id }: IncidentRow, number: number): Promise<string | null> {
  const found = await findWorkaround(tx, id, number)
  return found && `Replace for good: ${found.what}`.slice(0, 500)
}

function wrong(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
}
