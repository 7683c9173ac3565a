import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { giveFeedback as endpoint } from '../../../api/shifts.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { record } from '../timeline/record.ts'
import { doneBy, requireOwnShift } from './require-shift.ts'
import type { ShiftRow } from './store.ts'

type Asked = { params: { id: string }; body: z.output<typeof endpoint.body>; actor: Actor }

/** What was given before is replaced. */
export async function giveFeedback(tx: Tx, { params, body, actor }: Asked): Promise<ShiftRow> {
  const shift = await requireOwnShift(tx, actor, params.id)
  if (shift.starts_at > tx.now) {
    throw new Refused('conflict', 'The shift has not begun yet; feedback is for what was.')
  }
  const feedback = { ...body, given_by: doneBy(actor), given_at: tx.now }
  await tx.db
    .insertInto('shift_feedback')
    .values({ shift_id: shift.id, ...feedback })
    .onConflict((conflict) => conflict.column('shift_id').doUpdateSet(feedback))
    .execute()
  record(tx, {
    stream: `schedule:${shift.schedule_id}`,
    kind: 'NOTE',
    event: 'shift-feedback',
    actor: refOf(actor),
    text: `Feedback on the shift of ${shift.person_id}.`,
    details: { shift: shift.id, ...body },
  })
  return shift
}
