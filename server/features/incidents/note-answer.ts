import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { BESIDE_STEP } from '../escalations/beside-store.ts'
import { incidentStream } from '../timeline/record.ts'
import type { IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/** Who was called into an incident that somebody has answered already answers for themselves: that they come is written down. */
export async function noteAnswer(tx: Tx, { id }: IncidentRow, by: ActorRef): Promise<void> {
  if (by.kind !== 'person' || !(await isAwaited(tx, id, by.id))) return
  tell(tx, id, 'answered', by, `${wordsFor(by)} answered the call.`)
}

/** Paged besides the walk since they last answered. */
async function isAwaited(tx: Tx, incident: string, person: string): Promise<boolean> {
  const lastAnswer = tx.db
    .selectFrom('timeline')
    .select(({ fn }) => fn.max('recorded_at').as('at'))
    .where('stream', '=', incidentStream(incident))
    .where('event', 'in', ['acknowledged', 'answered'])
    .where(sql<string>`actor->>'id'`, '=', person)
  const page = await tx.db
    .selectFrom('pages')
    .select('id')
    .where('incident_id', '=', incident)
    .where('person_id', '=', person)
    .where('step', '=', BESIDE_STEP)
    .where('created_at', '>', sql<Date>`coalesce((${lastAnswer}), '-infinity')`)
    .limit(1)
    .executeTakeFirst()
  return page !== undefined
}
