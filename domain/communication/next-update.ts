import type { Level } from '../severity/scheme.ts'
import { after, earliest } from '../time/instant.ts'
import type { Audience } from './audience.ts'

type Cadences = Pick<Level, 'internalUpdateMinutes' | 'externalUpdateMinutes' | 'targets'>

/**
 * By when an audience hears again: what its plan expects next, or the level's own cadence. Null where neither says so;
 * a cadence in business hours promises no instant.
 */
export function nextUpdateAt(
  audience: Audience,
  level: Cadences,
  { expectedAt, now }: { expectedAt: readonly Date[]; now: Date },
): Date | null {
  const cadence = cadenceOf(audience, level)
  const byCadence = cadence && !level.targets.businessHours ? after(now, { minutes: cadence[1] }) : null
  return earliest(...expectedAt.filter((at) => at > now), byCadence)
}

function cadenceOf(audience: Audience, level: Cadences) {
  if (audience === 'customer' || audience === 'public') return level.externalUpdateMinutes
  return audience === 'internal' ? level.internalUpdateMinutes : null
}
