import type { CompiledSchedule, Walked } from './compile.ts'
import { finalSchedule } from './final-schedule.ts'

/** A stretch in which one person is on call without a break, whatever layers and overrides put them there. */
export type Shift = { readonly person: string; readonly startsAt: Date; readonly endsAt: Date }

export type ShadowShift = Shift & { readonly layer: string }

/** The shifts within [from, to), cut to it, sorted by start and person. */
export function shiftsOf(schedule: Walked, from: Date, to: Date): Shift[] {
  const shifts: Shift[] = []
  let lasting = new Map<string, Shift>()
  for (const { people, startsAt, endsAt } of finalSchedule(schedule, from, to).entries) {
    const next = new Map<string, Shift>()
    for (const person of people) {
      const before = lasting.get(person)
      const joined = before?.endsAt.getTime() === startsAt.getTime() ? before : null
      next.set(person, { person, startsAt: joined?.startsAt ?? startsAt, endsAt })
    }
    shifts.push(...[...lasting.values()].filter((shift) => !continues(shift, next)))
    lasting = next
  }
  return [...shifts, ...lasting.values()].toSorted(byStart)
}

/** The same of those who learn, per shadow layer. */
export function shadowShiftsOf({ shadows }: CompiledSchedule, from: Date, to: Date): ShadowShift[] {
  return shadows.flatMap((shadow) =>
    shiftsOf(shadow, from, to).map((shift) => ({ ...shift, layer: shadow.layer })),
  )
}

function continues({ person, startsAt }: Shift, next: ReadonlyMap<string, Shift>): boolean {
  return next.get(person)?.startsAt === startsAt
}

function byStart(one: Shift, other: Shift): number {
  return one.startsAt.getTime() - other.startsAt.getTime() || (one.person < other.person ? -1 : 1)
}
