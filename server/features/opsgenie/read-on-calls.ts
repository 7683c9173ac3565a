import type { Tx } from '../../database/transaction.ts'
import { refusal } from '../../integrations/opsgenie/answers.ts'
import { instantOf } from '../../integrations/instant.ts'
import type { Answer } from '../../integrations/received.ts'
import { whoIsOnCall } from '../schedules/who-is-on-call.ts'
import type { Integration } from '../services/integration-of-key.ts'
import type { Asked } from './read-routes.ts'

/** Who is on call, now or at `date`: flat, as names that Opsgenie's users log in with, or as participants. */
export async function readOnCalls(tx: Tx, _caller: Integration, { params, query }: Asked): Promise<Answer> {
  const byName = query['scheduleIdentifierType'] === 'name'
  const schedule = await tx.db
    .selectFrom('schedules')
    .select(['id', 'name'])
    .where(byName ? 'name' : 'id', '=', params['schedule'] ?? '')
    .limit(1)
    .executeTakeFirst()
  if (!schedule) return refusal(404, 'Schedule not found')
  const ids =
    (await whoIsOnCall(tx, [schedule.id], instantOf(query['date']) ?? tx.now)).get(schedule.id) ?? []
  const users = await usersOf(tx, ids)
  const parent = { _parent: { ...schedule, enabled: true } }
  const data =
    query['flat'] === 'true'
      ? { ...parent, onCallRecipients: users.map(({ name }) => name) }
      : { ...parent, onCallParticipants: users.map((user) => ({ ...user, type: 'user' })) }
  return { status: 200, body: { data } }
}

async function usersOf(tx: Tx, ids: string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  const people = await tx.db.selectFrom('people').select(['id', 'email']).where('id', 'in', ids).execute()
  return people
    .map(({ id, email }) => ({ id, name: email ?? id }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
