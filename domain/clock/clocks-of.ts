import type { Level } from '../severity/scheme.ts'
import { earliest } from '../time/instant.ts'
import { cadences } from './cadences.ts'
import type { Clock, Clocked } from './clock.ts'
import { deadlines } from './deadlines.ts'
import { pagingClocks } from './paging-clocks.ts'
import { handOver, reassessment } from './reminders.ts'

/** Every clock of a declared incident, as it stands now. */
export function clocksOf(level: Level, incident: Clocked, now: Date): Clock[] {
  const planned = { level, incident, now }
  return [
    ...deadlines(planned),
    ...cadences(planned),
    ...reassessment(planned),
    ...handOver(planned),
    ...pagingClocks(planned),
  ]
}

/** When the first of them wants something done. */
export function nextRing(clocks: readonly Clock[]): Date | null {
  return earliest(...clocks.map(({ next }) => next?.at ?? null))
}
