import type { Specialist } from '../../../domain/directory/entry.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { ownSpecialists } from '../directory/own-entries.ts'
import type { Paging } from '../notifications/page-people.ts'
import { expectAnswer } from './answer-due.ts'
import { becauseOf, pageNow, whoRang } from './page-now.ts'
import type { IncidentRow } from './store.ts'
import { tell } from './tell.ts'
import { unknownName } from './unknown-name.ts'

/** Pages who knows what the people on call need not know; the walk goes on beside it. */
export async function pageSpecialist(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  by: ActorRef,
  { specialist: id, why }: { specialist: string; why?: string | undefined },
): Promise<void> {
  const specialist = await specialistNamed(tx, id)
  const { name, page: targets, response_minutes: minutes } = specialist
  const called = await pageNow(tx, paging, row, { name, targets, otherwise: contactsOf(specialist) })
  expectAnswer(tx, row, { name, by, paged: called.paged, minutes })
  const promise = minutes === null ? '' : ` They answer within ${minutes} minutes.`
  tell(
    tx,
    row.id,
    'specialist-paged',
    by,
    `${wordsFor(by)} called ${name}.${becauseOf(why)} ${whoRang(called)}${promise}`,
    { details: { specialist: id, ...called } },
  )
}

async function specialistNamed(tx: Tx, id: string): Promise<Specialist> {
  const all = await ownSpecialists.all(tx)
  const found = all.find((one) => one.id === id)
  if (!found) throw unknownName('specialist', id, all)
  return found
}

function contactsOf({ contacts }: Specialist): string {
  return contacts.length === 0 ? '' : `; try ${contacts.map(({ value }) => value).join(', ')}`
}
