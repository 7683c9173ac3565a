import type { ActorRef } from '../../../domain/incident/actor.ts'
import { timeText } from '../../../domain/time/time-text.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { dueJob } from './jobs.ts'
import { subjectOf } from './subject-of.ts'
import type { TaskRow } from './store.ts'

/** Tells whoever got a task that they have it, unless they took it themselves, and plans the reminder. */
export async function handTask(tx: Tx, incident: IncidentRow, task: TaskRow, by: ActorRef): Promise<void> {
  const { assignee, due_at: dueAt, number, state } = task
  if (state !== 'open') return
  remindWhenDue(tx, task)
  if (assignee === null || (by.kind === 'person' && by.id === assignee)) return
  const due = dueAt ? ` It is due at ${timeText(dueAt)}.` : ''
  await tellPeople(tx, [assignee], {
    subject: subjectOf(incident, task),
    text: `You have task ${number} of ${nameOf(incident.id)}.${due}`,
  })
}

export function remindWhenDue(tx: Tx, { incident_id: incident, number, due_at: dueAt }: TaskRow): void {
  if (dueAt === null) return
  const due = dueAt.toISOString()
  const once = `${incident}/${number}/${due}`
  enqueue(tx, dueJob, { incident, number, dueAt: due }, { runAt: dueAt, once })
}
