import { randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'
import type { Absence, addAbsence as contract } from '../../../api/absences.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { wholeDays } from '../../../domain/absence/whole-days.ts'
import type { Stretch } from '../../../domain/schedule/stretch.ts'
import type { Tx } from '../../database/transaction.ts'
import { presentAbsence } from './present-absence.ts'
import { recordChange } from './record-change.ts'
import { requirePerson } from './require-person.ts'
import { insertAbsences } from './store.ts'

type Asked = z.output<typeof contract.body>

export async function addAbsence(tx: Tx, actor: Actor, asked: Asked): Promise<Absence> {
  const owner = await requirePerson(tx, actor, asked.person)
  const { startsAt, endsAt } = stretchOf(asked, owner.timeZone)
  if (endsAt <= tx.now) throw wrong('ends_at', 'is over already')
  const row = {
    id: randomUUIDv7(),
    person_id: owner.id,
    starts_at: startsAt,
    ends_at: endsAt,
    reason: asked.reason,
    from_calendar: false,
    created_at: tx.now,
  }
  await insertAbsences(tx, [row])
  await recordChange(tx, actor, row, 'added')
  return presentAbsence(row)
}

function stretchOf({ starts_at, ends_at, first_day, last_day }: Asked, timeZone: string): Stretch {
  const byDays = first_day !== undefined || last_day !== undefined
  if (byDays && (starts_at !== undefined || ends_at !== undefined))
    throw wrong('first_day', 'give first_day and last_day, or starts_at and ends_at, not both')
  if (byDays) return days(first_day ?? last_day ?? '', last_day ?? first_day ?? '', timeZone)
  if (starts_at === undefined) throw wrong('starts_at', 'is missing; or give first_day and last_day')
  if (ends_at === undefined) throw wrong('ends_at', 'is missing; or give first_day and last_day')
  const stretch = { startsAt: new Date(starts_at), endsAt: new Date(ends_at) }
  if (stretch.endsAt <= stretch.startsAt) throw wrong('ends_at', 'must be after starts_at')
  return stretch
}

function days(first: string, last: string, timeZone: string): Stretch {
  const stretch = wholeDays(first, last, timeZone)
  if (!stretch) throw wrong('last_day', `must not be before first_day (${first})`)
  return stretch
}

function wrong(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
}
