import { Refused } from '../../../api/problem.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import { mayConfirm } from '../../../domain/shift/confirm.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { personOf } from '../access/person-of.ts'
import { record } from '../timeline/record.ts'
import { gatherFacts } from './hand-over-facts.ts'
import { confirmationsOf, lockHandOver, saveConfirmation } from './hand-over-store.ts'
import { missing } from './present-hand-over.ts'

type Asked = { params: { id: string }; body: { person?: string | undefined }; actor: Actor }

/** With the first confirmation the facts are kept: what was confirmed does not change. */
export async function confirmHandOver(tx: Tx, { params: { id }, body, actor }: Asked): Promise<void> {
  const row = await lockHandOver(tx, id)
  if (!row) throw missing(id)
  const person = personOf(actor, body.person)
  // Nobody confirms for others but administrators.
  requireAllowed(allow(actor, 'shift.edit', { person }))
  const confirmedBy = ((await confirmationsOf(tx, [id])).get(id) ?? []).map((one) => one.person)
  const permission = mayConfirm(row, { person, confirmedBy, now: tx.now })
  if (!permission.ok) throw new Refused('conflict', permission.because)
  await saveConfirmation(tx, { id, person, facts: row.facts ?? (await gatherFacts(tx, row)) })
  record(tx, {
    stream: `schedule:${row.schedule_id}`,
    kind: 'ACTION',
    event: 'hand-over-confirmed',
    actor: refOf(actor),
    text: `${person} confirmed the hand-over.`,
    details: { hand_over: id, person },
  })
}
