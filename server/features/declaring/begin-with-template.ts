import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { IncidentTemplate } from '../../../domain/incident/incident-template.ts'
import type { Tx } from '../../database/transaction.ts'
import { addTask } from '../tasks/add-task.ts'
import { SYSTEM } from '../timeline/record.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { assignRoles } from '../roles/assign-roles.ts'

/** Roles, first tasks and notes, as the template has them; roles that somebody has already stay theirs. */
export async function beginWithTemplate(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  template: IncidentTemplate,
): Promise<void> {
  tell(tx, row.id, 'template-applied', by, `Begun with the template ${template.name}.`, {
    details: { template: template.id },
  })
  const vacant = Object.entries(template.roles).flatMap(([role, person]): [string, string][] =>
    person === undefined || role in row.roles ? [] : [[role, person]],
  )
  if (vacant.length > 0) await assignRoles(tx, row, by, Object.fromEntries(vacant))
  for (const note of template.notes) tell(tx, row.id, 'note', SYSTEM, note, { kind: 'NOTE' })
  for (const title of template.tasks) await addTask(tx, row, SYSTEM, { title, phase: null, assignee: null })
}
