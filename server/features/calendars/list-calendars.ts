import type { Calendar } from '../../../api/calendars.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { presentCalendar } from './present-calendar.ts'
import { calendarsOf } from './store.ts'

export async function listCalendars(
  tx: Tx,
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Calendar[]; next_cursor: string | null }> {
  const rows = await calendarsOf(tx, {
    owner: actor.kind === 'token' ? actor.person : null,
    everybodys: allow(actor, 'calendar.read').allow,
    before: cursor ?? null,
    limit: limit + 1,
  })
  const items = rows.slice(0, limit).map(presentCalendar)
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
