import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Channel } from '../../../domain/notification/plan.ts'
import { before } from '../../../domain/time/instant.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { sendNotice } from './send-notice.ts'

/** Messages cost money and calls wake people. */
const TESTS_AN_HOUR = 10

export async function testContactMethod(tx: Tx, actor: Actor, id: string): Promise<string> {
  const method = await tx.db
    .selectFrom('contact_methods')
    .select(['id', 'person_id as person', 'type as channel', 'address'])
    .where('id', '=', id)
    .$narrowType<{ channel: Channel }>()
    .forUpdate()
    .executeTakeFirst()
  if (!method) throw new Refused('not-found', `There is no contact method "${id}".`)
  requireAllowed(allow(actor, 'contact-method.edit-own', { person: method.person }))
  await requireRest(tx, method)
  const text = 'This is a test. If you can read or hear this, pages will reach you here.'
  return await sendNotice(tx, { method, subject: 'Tocsin test', text })
}

async function requireRest(tx: Tx, { id, person }: { id: string; person: string }): Promise<void> {
  const recent = await tx.db
    .selectFrom('deliveries')
    .select('id')
    .where('person_id', '=', person)
    .where('created_at', '>', before(tx.now, { hours: 1 }))
    .where('method_id', '=', id)
    .where('kind', '=', 'notice')
    .execute()
  if (recent.length < TESTS_AN_HOUR) return
  throw new Refused(
    'too-many-requests',
    `"${id}" was tested ${recent.length} times in an hour; wait a while.`,
  )
}
