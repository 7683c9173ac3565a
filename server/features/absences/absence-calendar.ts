import type { AbsenceCalendar } from '../../../api/absences.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { changedCalendarUrls, saveCalendarUrls } from './calendar-url.ts'
import { followedCalendar } from './followed-store.ts'
import { requirePerson } from './require-person.ts'
import { isFollowed, ownerOf } from './store.ts'

export async function readAbsenceCalendar(tx: Tx, person: string): Promise<AbsenceCalendar> {
  if (!(await ownerOf(tx, person))) throw new Refused('not-found', `There is no person "${person}".`)
  const found = await followedCalendar(tx, { person })
  return {
    person,
    followed: await isFollowed(tx, person),
    succeeded_at: found?.succeeded_at?.toISOString() ?? null,
    next_fetch_at: found?.next_fetch_at.toISOString() ?? null,
    failing_since: found?.failing_since?.toISOString() ?? null,
    failure: found?.failure ?? null,
  }
}

export async function followAbsenceCalendar(
  tx: Tx,
  { actor, seal }: { actor: Actor; seal: Seal },
  { person, url }: { person: string; url: string | null },
): Promise<AbsenceCalendar> {
  await requirePerson(tx, actor, person)
  const changed = await changedCalendarUrls(tx, seal, new Map([[person, url]]))
  await saveCalendarUrls(tx, seal, changed)
  if (changed.size > 0) {
    await audit(tx, {
      actor: refOf(actor),
      action: url === null ? 'absence-calendar.forgotten' : 'absence-calendar.followed',
      subject: `person:${person}`,
    })
  }
  return await readAbsenceCalendar(tx, person)
}
