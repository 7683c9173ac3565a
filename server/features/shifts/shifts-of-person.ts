import { Refused } from '../../../api/problem.ts'
import { shadowShiftsOf, shiftsOf } from '../../../domain/schedule/shifts.ts'
import type { Tx } from '../../database/transaction.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import { readRange } from '../schedules/range.ts'
import { findSchedules, namesOf } from '../schedules/store.ts'
import { knownShiftsOf, type ShiftRow } from './store.ts'

export async function shiftsOfPerson(tx: Tx, person: string, asked: { from: string; to: string }) {
  const { from, to } = readRange(asked)
  if (!(await namesOf(tx, [person])).has(person))
    throw new Refused('not-found', `There is no person "${person}".`)
  const schedules = await findSchedules(tx, {})
  const compiled = await compiledSchedules(
    tx,
    schedules.map(({ id }) => id),
  )
  const known = await knownShiftsOf(tx, person, from, to)
  const items = schedules.flatMap(({ id: schedule, name }) => {
    const found = compiled.get(schedule)
    const onCall = found ? shiftsOf(found, from, to).map((shift) => ({ ...shift, layer: null })) : []
    const shadows = found ? shadowShiftsOf(found, from, to) : []
    const own = [...onCall, ...shadows].filter((shift) => shift.person === person)
    return own.map(({ startsAt, endsAt, layer }) => ({
      id: layer === null ? idOf(known, { schedule, startsAt, endsAt }) : null,
      schedule,
      name,
      shadow: layer,
      starts_at: startsAt.toISOString(),
      ends_at: endsAt.toISOString(),
    }))
  })
  const sorted = items.toSorted((one, other) => one.starts_at.localeCompare(other.starts_at))
  return { from: from.toISOString(), to: to.toISOString(), items: sorted, next_cursor: null }
}

function idOf(known: ShiftRow[], shift: { schedule: string; startsAt: Date; endsAt: Date }): string | null {
  const same = known.find(
    (row) =>
      row.schedule_id === shift.schedule &&
      row.starts_at < shift.endsAt &&
      (row.ends_at === null || row.ends_at > shift.startsAt),
  )
  return same?.id ?? null
}
