import type { z } from 'zod'
import type { callIn as contract } from '../../../api/incident-verbs.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { Paging } from '../notifications/page-people.ts'
import { expectAnswer } from './answer-due.ts'
import { firstTargets } from './page-for-incident.ts'
import { becauseOf, pageNow, whoRang } from './page-now.ts'
import type { IncidentRow } from './store.ts'
import { targetNamed } from './target-named.ts'
import { tell } from './tell.ts'

/** Pages a person, a team, or whom a service pages first; the walk of the incident goes on beside it. */
export async function callIn(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  by: ActorRef,
  { target: id, kind, why }: z.output<typeof contract.body>,
): Promise<void> {
  const { service, target } = await targetNamed(tx, id, kind)
  const targets = target ? [target] : await firstTargets(tx, service)
  const called = await pageNow(tx, paging, row, { name: id, targets })
  const details = { target: id, ...called }
  expectAnswer(tx, row, { name: id, by, paged: called.paged })
  tell(tx, row.id, 'called-in', by, `${wordsFor(by)} called ${id} in.${becauseOf(why)} ${whoRang(called)}`, {
    details,
  })
}
