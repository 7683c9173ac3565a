import {
  type ChangedShift,
  changedShifts,
  type Difference,
  differencePerPerson,
  gapsMade,
} from '../schedule/changed-shifts.ts'
import { compileSchedule, type Walked } from '../schedule/compile.ts'
import type { Stretch } from '../schedule/stretch.ts'
import type { Schedule } from './document.ts'
import { scheduleOf } from './schedule-of.ts'
import { scheduleFinder } from './wrong-schedules.ts'

type Of<T> = T & { readonly schedule: string }

export type Comparison = {
  readonly changes: readonly Of<ChangedShift>[]
  readonly gapsMade: readonly Of<Stretch>[]
  readonly people: readonly { readonly person: string; readonly differences: readonly Of<Difference>[] }[]
}

type Sides = { readonly before: readonly Schedule[]; readonly after: readonly Schedule[] }

/** Who is on call differently in a schedule that changes, and in those that follow it. Expects schedules without errors. */
export function compareSchedules(sides: Sides, changed: string, from: Date, to: Date): Comparison {
  const schedules = [changed, ...followersOf(sides, changed)]
  const perSchedule = schedules.map((schedule) => ({
    schedule,
    changes: changedShifts(walk(sides.before, schedule), walk(sides.after, schedule), from, to),
  }))
  return {
    changes: perSchedule.flatMap(({ schedule, changes }) => changes.map((each) => ({ schedule, ...each }))),
    gapsMade: perSchedule.flatMap(({ schedule, changes }) =>
      gapsMade(changes).map((each) => ({ schedule, ...each })),
    ),
    people: peopleIn(perSchedule),
  }
}

function followersOf({ before, after }: Sides, leader: string): string[] {
  const followers = [...before, ...after].filter(({ id, layers, temporary_schedules: temporary }) =>
    id === leader
      ? false
      : [...layers, ...temporary.flatMap((one) => one.layers)].some(
          ({ follows }) => follows?.schedule === leader,
        ),
  )
  return [...new Set(followers.map(({ id }) => id))]
}

/** In a schedule that is not there, nobody is on call. */
function walk(schedules: readonly Schedule[], id: string): Walked {
  const find = scheduleFinder(schedules)
  const found = schedules.find((one) => one.id === id)
  return compileSchedule(found ? scheduleOf(found, find) : { timeZone: 'UTC', layers: [], overrides: [] })
}

function peopleIn(
  perSchedule: readonly { schedule: string; changes: ChangedShift[] }[],
): Comparison['people'] {
  const people = new Map<string, Of<Difference>[]>()
  for (const { schedule, changes } of perSchedule) {
    for (const [person, difference] of differencePerPerson(changes)) {
      people.set(person, [...(people.get(person) ?? []), { schedule, ...difference }])
    }
  }
  return [...people]
    .map(([person, differences]) => ({ person, differences }))
    .toSorted((one, other) => (one.person < other.person ? -1 : 1))
}
