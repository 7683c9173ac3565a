import type { Rank } from '../severity/scheme.ts'
import type { Audience } from './audience.ts'
import type { Bounds, PlanRow, Start } from './plan-row.ts'

const DAY = 24 * 60

/** The usual plan. On the two top levels customers get mail within the hour; of the lowest nobody is told. */
export const defaultPlan: Record<Rank, readonly PlanRow[]> = {
  1: [
    row('declared', 'internal', 'internal-initial', 15),
    row('declared', 'support', 'support-note', 15),
    row('declared', 'public', 'status-investigating', 15),
    row('declared', 'executive', 'executive-brief', 30, [45, 60]),
    row('declared', 'customer', 'customer-initial', 60),
    row('resolved', 'internal', 'internal-resolution', 15),
    row('resolved', 'public', 'status-resolved', 15),
    row('resolved', 'executive', 'executive-brief', 60),
    row('resolved', 'customer', 'customer-resolution', DAY),
    row('closed', 'internal', 'closure-announcement', DAY),
  ],
  2: [
    row('declared', 'internal', 'internal-initial', 30),
    row('declared', 'support', 'support-note', 30),
    row('declared', 'public', 'status-investigating', 30),
    row('declared', 'customer', 'customer-initial', 60),
    row('resolved', 'internal', 'internal-resolution', 30),
    row('resolved', 'public', 'status-resolved', 30),
    row('resolved', 'customer', 'customer-resolution', DAY),
    row('closed', 'internal', 'closure-announcement', DAY),
  ],
  3: [
    row('declared', 'internal', 'internal-initial', 240),
    row('declared', 'support', 'support-note', 240),
    row('resolved', 'internal', 'internal-resolution', 240),
  ],
  4: [],
}

function row(
  start: Start,
  audience: Audience,
  template: string,
  overdueMinutes: number,
  repeats: Bounds | null = null,
): PlanRow {
  return { audience, template, start, within: [0, overdueMinutes], repeats }
}
