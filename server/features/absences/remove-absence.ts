import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { recordChange } from './record-change.ts'
import { requirePerson } from './require-person.ts'
import { absenceById, removeAbsences } from './store.ts'

export async function removeAbsence(tx: Tx, actor: Actor, id: string): Promise<void> {
  const absence = isUuid(id) ? await absenceById(tx, id) : null
  if (!absence) throw new Refused('not-found', `There is no absence "${id}".`)
  await requirePerson(tx, actor, absence.person_id)
  if (absence.from_calendar) {
    throw new Refused(
      'conflict',
      `This absence is in the calendar of ${absence.person_id}: remove it there, or end following that calendar.`,
    )
  }
  await removeAbsences(tx, [id])
  await recordChange(tx, actor, absence, 'removed')
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
