import type { z } from 'zod'
import type { Absence, listAbsences as contract } from '../../../api/absences.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { presentAbsence } from './present-absence.ts'
import { type AbsenceRow, findAbsences } from './store.ts'

type Asked = z.output<typeof contract.query>

export async function listAbsences(
  tx: Tx,
  { person, team, from, to, cursor, limit }: Asked,
): Promise<{ items: Absence[]; next_cursor: string | null }> {
  const found = await findAbsences(tx, {
    person: person ?? null,
    team: team ?? null,
    from: from === undefined ? tx.now : new Date(from),
    to: to === undefined ? null : new Date(to),
    after: cursor === undefined ? null : placeOf(cursor),
    limit: limit + 1,
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(presentAbsence),
    next_cursor: found.length > limit && last ? cursorOf(last) : null,
  }
}

function cursorOf({ starts_at, id }: AbsenceRow): string {
  return `${starts_at.toISOString()}~${id}`
}

function placeOf(cursor: string): { startsAt: Date; id: string } {
  const [at = '', id = ''] = cursor.split('~')
  const startsAt = new Date(at)
  if (!Number.isNaN(startsAt.getTime()) && /^[0-9a-f-]{36}$/.test(id)) return { startsAt, id }
  throw new Refused('invalid-request', 'cursor: this is not one of this list; leave it out to start anew.')
}
