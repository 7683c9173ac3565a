import { Refused } from '../../../api/problem.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { lockCalendar, removeCalendar } from './store.ts'

export async function revokeCalendar(tx: Tx, actor: Actor, id: string): Promise<void> {
  const calendar = await lockCalendar(tx, id)
  // Other people's calendars are not even there.
  if (!calendar || !allow(actor, 'calendar.edit-own', { person: calendar.owner_id }).allow) {
    throw new Refused('not-found', `There is no calendar "${id}", or it was revoked before.`)
  }
  await removeCalendar(tx, id)
  await audit(tx, {
    actor: refOf(actor),
    action: 'calendar.revoked',
    subject: `calendar:${id}`,
    details: { name: calendar.name },
  })
}
