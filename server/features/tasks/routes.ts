import * as contract from '../../../api/tasks.ts'
import { type Api, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { addTask } from './add-task.ts'
import { editTask } from './edit-task.ts'
import { listTasks } from './list-tasks.ts'

export function taskRoutes(api: Api): void {
  serve(api, contract.listTasks, async (tx, { params, query, actor }) =>
    listTasks(tx, await readFor(tx, actor, 'incident.read', params.id), query),
  )
  serve(api, contract.addTask, async (tx, { params, body, actor }) =>
    addTask(tx, await lockFor(tx, actor, 'incident.edit', params.id), refOf(actor), body),
  )
  serve(api, contract.editTask, async (tx, { params, body, actor }) => {
    const incident = await lockFor(tx, actor, 'incident.edit', params.id)
    return await editTask(tx, incident, refOf(actor), { number: params.number, asked: body })
  })
}
