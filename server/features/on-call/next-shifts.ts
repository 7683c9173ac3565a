import { nextShift } from '../../../domain/schedule/next-shift.ts'
import type { Tx } from '../../database/transaction.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import type { ScheduleName } from '../schedules/store.ts'

type Wanted = { schedules: ScheduleName[]; person: string; at: Date }

/** The person's next shift in each of the schedules, soonest first. */
export async function nextShifts(tx: Tx, { schedules, person, at }: Wanted) {
  const compiled = await compiledSchedules(
    tx,
    schedules.map(({ id }) => id),
  )
  const found = schedules.flatMap(({ id, name }) => {
    const schedule = compiled.get(id)
    const shift = schedule ? nextShift(schedule, person, at) : null
    return shift ? [{ schedule: id, name, ...shift }] : []
  })
  return found
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
    .map(({ schedule, name, startsAt, endsAt }) => ({
      schedule,
      name,
      starts_at: startsAt.toISOString(),
      ends_at: endsAt.toISOString(),
    }))
}
