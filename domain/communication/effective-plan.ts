import { type Level, parseLevel, type Scheme } from '../severity/scheme.ts'
import { defaultPlan } from './default-plan.ts'
import type { PlanRow } from './plan-row.ts'
import { rowIn, type WrittenPlan } from './written-plan.ts'

/** The organisation's own plan of the level, else the usual one. */
export function effectivePlan(
  own: readonly WrittenPlan[],
  scheme: Scheme,
  { rank }: Pick<Level, 'rank'>,
): { rows: readonly PlanRow[]; own: boolean } {
  const plan = own.find(({ severity }) => parseLevel(scheme, severity)?.rank === rank)
  return plan ? { rows: plan.messages.map(rowIn), own: true } : { rows: defaultPlan[rank], own: false }
}
