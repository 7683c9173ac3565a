import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { askTriggers } from './ask-triggers.ts'
import { saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** Gives it exactly these tags, and says which came and which went. */
export async function tagIncident(tx: Tx, row: IncidentRow, by: ActorRef, wanted: string[]): Promise<void> {
  const tags = [...new Set(wanted)].toSorted()
  const added = tags.filter((tag) => !row.tags.includes(tag))
  const removed = row.tags.filter((tag) => !tags.includes(tag))
  if (added.length + removed.length === 0) return
  await saveIncident(tx, row.id, { tags })
  row.tags = tags
  const said = [
    ...(added.length > 0 ? [`added ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(', ')}`] : []),
  ]
  tell(tx, row.id, 'tagged', by, `${wordsFor(by)} changed the tags: ${said.join('; ')}.`, {
    details: { added, removed },
  })
  if (added.length > 0) await askTriggers(tx, [row])
}
