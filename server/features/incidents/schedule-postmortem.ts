import type { ActorRef } from '../../../domain/incident/actor.ts'
import { timeText } from '../../../domain/time/time-text.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { saveIncident, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** Says when the post-mortem is to be held; null takes it back. */
export async function schedulePostmortem(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  at: Date | null,
): Promise<void> {
  if (row.postmortem_at?.getTime() === at?.getTime()) return
  await saveIncident(tx, row.id, { postmortem_at: at })
  row.postmortem_at = at
  const text = at
    ? `${wordsFor(by)} scheduled the post-mortem for ${timeText(at)}.`
    : `${wordsFor(by)} took the date of the post-mortem back.`
  tell(tx, row.id, 'postmortem-scheduled', by, text, {
    details: { postmortem_at: at?.toISOString() ?? null },
  })
}
