import { changedShiftsMessage } from '../../../domain/organisation/changed-shifts-message.ts'
import type { Organisation } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import type { PreviewedChange } from './preview-change.ts'

type Context = { current: Organisation; by: string; note: string | null }

/** Each is told what it means to them. Answers whom it reached. */
export async function tellWhoseShiftsChange(
  tx: Tx,
  preview: PreviewedChange,
  { current, by, note }: Context,
): Promise<string[]> {
  const names = new Map(current.schedules.map(({ id, name }) => [id, name]))
  const people = new Map(current.people.map((person) => [person.id, person]))
  const told: string[] = []
  for (const { person, differences } of preview.people) {
    const timeZone = people.get(person)?.time_zone ?? 'UTC'
    const author = people.get(by)?.name ?? by
    const message = changedShiftsMessage(differences, { names, timeZone, by: author, note })
    told.push(...(await tellPeople(tx, [person], message)))
  }
  return told
}
