import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { record } from '../timeline/record.ts'
import type { AbsenceRow } from './store.ts'

/** Why somebody is away is theirs: it stays out of the logs. */
export async function recordChange(
  tx: Tx,
  actor: Actor,
  { id, person_id: person, starts_at, ends_at }: AbsenceRow,
  change: 'added' | 'removed',
): Promise<void> {
  const by = refOf(actor)
  const stretch = { starts_at: starts_at.toISOString(), ends_at: ends_at.toISOString() }
  const event = `absence-${change}`
  const words = change === 'added' ? 'is away' : 'is not away after all'
  record(tx, {
    stream: `person:${person}`,
    kind: 'ACTION',
    event,
    actor: by,
    text: `${person} ${words} from ${stretch.starts_at} to ${stretch.ends_at}.`,
    details: { absence: id, ...stretch },
  })
  await audit(tx, {
    actor: by,
    action: `absence.${change}`,
    subject: `person:${person}`,
    details: { absence: id, ...stretch },
  })
}
