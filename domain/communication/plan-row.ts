import type { Audience } from './audience.ts'

/** From which moment of the incident on a message is expected. */
export const starts = ['declared', 'resolved', 'closed'] as const

export type Start = (typeof starts)[number]

/** Due so many minutes after something, overdue so many. */
export type Bounds = readonly [dueMinutes: number, overdueMinutes: number]

/** Who hears what by when. What repeats is expected again after it was sent, until the incident is resolved. */
export type PlanRow = {
  audience: Audience
  template: string
  start: Start
  within: Bounds
  repeats: Bounds | null
}
