import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentStream, record } from '../timeline/record.ts'
import { actionName } from './name.ts'
import type { ActionItemRow } from './store.ts'

/** Writes down what happened to an action item: in its incident, or by itself where it has none. */
export function noteActionItem(
  tx: Tx,
  { id, incident_id: incident, owner, due_at: dueAt }: ActionItemRow,
  by: ActorRef,
  { event, text }: { event: string; text: string },
): void {
  const stream = incident === null ? `action-item:${id}` : incidentStream(incident)
  const details = { action_item: actionName(id), owner, due_at: dueAt.toISOString() }
  record(tx, { stream, kind: 'ACTION', event, actor: by, text, details })
}
