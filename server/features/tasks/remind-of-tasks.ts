import { holdersOf } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { lockIncident, nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { dueJob } from './jobs.ts'
import { findTask, type TaskRow } from './store.ts'
import { subjectOf } from './subject-of.ts'

type Due = NonNullable<typeof dueJob.payload>

/** A task that is due and not done is said once, to whoever has it, else to the commander; what follows an incident too. */
export const dueHandler: TransactionalHandler<Due> = {
  kind: dueJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const incident = await lockIncident(tx, payload.incident)
      const task = await findTask(tx, payload.incident, payload.number)
      if (incident?.merged_into === null && task && isDue(task, payload)) await remind(tx, incident, task)
    }
  },
}

function isDue({ state, due_at: dueAt }: TaskRow, due: Due): boolean {
  return state === 'open' && dueAt?.toISOString() === due.dueAt
}

async function remind(tx: Tx, incident: IncidentRow, task: TaskRow): Promise<void> {
  const { number, title, assignee } = task
  const whose = assignee === null ? 'which nobody has' : `which ${assignee} has`
  tell(tx, incident.id, 'task-due', SYSTEM, `Task ${number}, ${whose}, is due: ${title}`, {
    kind: 'NOTIFICATION',
    details: { task: number, assignee },
  })
  await tellPeople(tx, assignee === null ? holdersOf(incident.roles, 'ic') : [assignee], {
    subject: subjectOf(incident, task),
    text: `Task ${number} of ${nameOf(incident.id)} is due now.`,
  })
}
