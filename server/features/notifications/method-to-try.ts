import type { Channel } from '../../../domain/notification/plan.ts'
import { before } from '../../../domain/time/instant.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'

export type MethodToTry = {
  id: string
  person: string
  channel: Channel
  address: string
  verifiedAt: Date | null
}

/** Messages cost money and calls wake people. */
const NOTICES_AN_HOUR = 10

/** One at a time: what was sent before counts. */
export async function lockMethod(tx: Tx, id: string): Promise<MethodToTry> {
  const method = await tx.db
    .selectFrom('contact_methods')
    .select(['id', 'person_id as person', 'type as channel', 'address', 'verified_at as verifiedAt'])
    .where('id', '=', id)
    .$narrowType<{ channel: Channel }>()
    .forUpdate()
    .executeTakeFirst()
  if (method) return method
  throw new Refused('not-found', `There is no contact method "${id}".`)
}

export async function requireRest(tx: Tx, { id, person }: MethodToTry): Promise<void> {
  const recent = await tx.db
    .selectFrom('deliveries')
    .select('id')
    .where('person_id', '=', person)
    .where('created_at', '>', before(tx.now, { hours: 1 }))
    .where('method_id', '=', id)
    .where('kind', '=', 'notice')
    .execute()
  if (recent.length < NOTICES_AN_HOUR) return
  throw new Refused(
    'too-many-requests',
    `"${id}" got ${recent.length} tests, codes and notices in an hour; wait a while.`,
  )
}
