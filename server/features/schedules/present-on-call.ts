import type { CompiledSchedule } from '../../../domain/schedule/compile.ts'
import { nextHandOff } from '../../../domain/schedule/next-hand-off.ts'
import { onCall } from '../../../domain/schedule/on-call.ts'
import type { OnCall } from '../../../domain/schedule/schedule.ts'
import type { Tx } from '../../database/transaction.ts'
import { compiledSchedules } from './compiled-schedules.ts'
import { namesOf, type ScheduleName } from './store.ts'

type Shift = { schedule: ScheduleName; now: OnCall; until: Date | null; next: OnCall | null }

const nobody: OnCall = { people: [], layer: null, override: null }

/** Who is on call in each of the schedules at an instant, until when, and who is next. */
export async function presentOnCall(tx: Tx, schedules: ScheduleName[], at: Date) {
  const compiled = await compiledSchedules(
    tx,
    schedules.map(({ id }) => id),
  )
  const shifts = schedules.map((schedule) => shiftOf(schedule, compiled.get(schedule.id) ?? null, at))
  const names = await namesOf(
    tx,
    shifts.flatMap(({ now, next }) => [...now.people, ...(next?.people ?? [])]),
  )
  const named = ({ people }: OnCall) => people.map((id) => ({ id, name: names.get(id) ?? id }))
  return shifts.map(({ schedule, now, until, next }) => ({
    schedule: schedule.id,
    name: schedule.name,
    team: schedule.team,
    people: named(now),
    layer: now.layer,
    override: now.override,
    until: until?.toISOString() ?? null,
    next: next && named(next),
  }))
}

function shiftOf(schedule: ScheduleName, compiled: CompiledSchedule | null, at: Date): Shift {
  if (!compiled) return { schedule, now: nobody, until: null, next: null }
  const until = nextHandOff(compiled, at)
  return { schedule, now: onCall(compiled, at), until, next: until && onCall(compiled, until) }
}
