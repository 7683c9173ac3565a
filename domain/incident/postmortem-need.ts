import type { Level } from '../severity/scheme.ts'
import type { Closing } from './ending.ts'
import type { Outcome } from './lifecycle.ts'

/** Of a drill, a duplicate or what was nothing there is nothing to learn that has to be written down. */
export function postmortemOf(
  { postmortem }: Pick<Level, 'postmortem'>,
  {
    declared,
    drill,
    outcome,
    postmortemAt,
  }: { declared: boolean; drill: boolean; outcome: Outcome | null; postmortemAt: Date | null },
): NonNullable<Closing['postmortem']> {
  if (postmortemAt) return 'scheduled'
  const happened = declared && !drill && (outcome === null || outcome === 'fixed')
  return happened && postmortem.need === 'required' ? 'missing' : 'not-required'
}
