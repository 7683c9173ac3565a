import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'
import { nameOf } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { type ClockRow, clockName } from './store.ts'

type Happening = 'clock-started' | 'notice-sent' | 'notice-not-required'

/** What is evidence stands in the timeline and in the audit log. */
export async function writeDown(
  tx: Tx,
  happening: Happening,
  clock: ClockRow,
  { by, text }: { by: ActorRef; text: string },
): Promise<void> {
  const { regime, due_at, sent_at, sent_to, reference, reason } = clock
  const details = {
    clock: clockName(clock),
    regime,
    due_at: due_at?.toISOString() ?? null,
    ...(sent_at && { sent_at: sent_at.toISOString(), sent_to, reference }),
    ...(reason !== null && { reason }),
  }
  tell(tx, clock.incident_id, `regulatory-${happening}`, by, text, { details })
  await audit(tx, {
    actor: by,
    action: `regulatory-${happening}`,
    subject: `incident:${nameOf(clock.incident_id)}`,
    details,
  })
}
