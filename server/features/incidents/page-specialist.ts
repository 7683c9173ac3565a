import { Refused } from '../../../api/problem.ts'
import type { Specialist } from '../../../domain/directory/entry.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { ownSpecialists } from '../directory/own-entries.ts'
import { pageBeside } from '../escalations/page-beside.ts'
import type { Paging } from '../notifications/page-people.ts'
import { nameOf, type IncidentRow } from './store.ts'
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
  if (!isOpen(row))
    throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; nobody is paged for it.`)
  const specialist = await specialistNamed(tx, id)
  const { paged, spared } = await pageBeside(tx, paging, row, specialist.page, null)
  if (paged.length + spared.length === 0)
    throw new Refused('conflict', `${specialist.name} reaches nobody now${contactsOf(specialist)}.`)
  const said = paged.length > 0 ? `Paged: ${paged.join(', ')}.` : `${spared.join(', ')} was paged before.`
  const promise =
    specialist.response_minutes === null ? '' : ` They answer within ${specialist.response_minutes} minutes.`
  const reason = why === undefined ? '' : ` ${why.replace(/[.!?]?$/, '.')}`
  tell(
    tx,
    row.id,
    'specialist-paged',
    by,
    `${wordsFor(by)} called ${specialist.name}.${reason} ${said}${promise}`,
    {
      details: { specialist: id, paged, spared },
    },
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
