import { after } from '../time/instant.ts'
import { compileSchedule } from './compile.ts'
import { finalSchedule } from './final-schedule.ts'
import type { Problem } from './problems.ts'
import type { Layer, Schedule } from './schedule.ts'

const enoughPeople = 4
const publishedAhead = { days: 42 }

/** What deserves a look and refuses nothing. Expects a schedule without errors. */
export function scheduleWarnings(schedule: Schedule, now: Date): Problem[] {
  return [...schedule.layers.flatMap(smallRotation), ...nextGap(schedule, now)]
}

function smallRotation({ people, shadow = false }: Layer, index: number): Problem[] {
  if (shadow) return []
  const count = new Set(people.flat()).size
  if (count >= enoughPeople) return []
  const message = `Only ${count} in this rotation; ${enoughPeople} or more share the load better.`
  return [{ path: `layers[${index}].people`, message }]
}

function nextGap(schedule: Schedule, now: Date): Problem[] {
  const { gaps } = finalSchedule(compileSchedule(schedule), now, after(now, publishedAhead))
  const first = gaps[0]
  if (!first) return []
  const [from, to] = [first.startsAt, first.endsAt].map((at) => at.toISOString())
  const more = gaps.length > 1 ? `, the first of ${gaps.length} gaps in the next six weeks` : ''
  return [{ path: 'layers', message: `Nobody is on call from ${from} to ${to}${more}.` }]
}
