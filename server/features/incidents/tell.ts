import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentStream, record } from '../timeline/record.ts'

type Told = { kind?: EntryKind; details?: Record<string, unknown>; at?: Date }

/** Writes into an incident's timeline what somebody did to it. */
export function tell(
  tx: Tx,
  id: string,
  event: string,
  actor: ActorRef,
  text: string,
  { kind = 'ACTION', ...rest }: Told = {},
): void {
  record(tx, { stream: incidentStream(id), kind, event, actor, text, ...rest })
}
