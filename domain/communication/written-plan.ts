import type { Audience } from './audience.ts'
import type { Bounds, PlanRow, Start } from './plan-row.ts'

/** A plan as the organisation file has it; it stands in place of the usual plan of its level. */
export type WrittenPlan = { id: string; severity: string; messages: WrittenMessage[] }

type WrittenBounds = { due_minutes: number; overdue_minutes: number }

type WrittenMessage = WrittenBounds & {
  audience: Audience
  template: string
  start: Start
  repeats: WrittenBounds | null
}

export function rowIn({ audience, template, start, repeats, ...within }: WrittenMessage): PlanRow {
  return { audience, template, start, within: boundsIn(within), repeats: repeats && boundsIn(repeats) }
}

export function written({ audience, template, start, within, repeats }: PlanRow): WrittenMessage {
  return { audience, template, start, ...writtenBounds(within), repeats: repeats && writtenBounds(repeats) }
}

function boundsIn({ due_minutes: due, overdue_minutes: overdue }: WrittenBounds): Bounds {
  return [due, overdue]
}

function writtenBounds([due, overdue]: Bounds): WrittenBounds {
  return { due_minutes: due, overdue_minutes: overdue }
}
