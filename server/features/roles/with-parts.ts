import type { HandOverBrief } from '../../../domain/role/hand-over-brief.ts'

/** The brief with the parts that somebody wrote themselves. */
export function withParts(
  brief: HandOverBrief,
  written: { [Part in keyof HandOverBrief]?: string | undefined },
): HandOverBrief {
  return {
    status_and_impact: written.status_and_impact ?? brief.status_and_impact,
    tried: written.tried ?? brief.tried,
    strategy: written.strategy ?? brief.strategy,
    people: written.people ?? brief.people,
    pending_decisions: written.pending_decisions ?? brief.pending_decisions,
  }
}
