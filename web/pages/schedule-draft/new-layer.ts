import type { FollowingLayer, OwnLayer, Schedule } from '../../../domain/organisation/document.ts'
import { nextMonday } from './next-monday.ts'

/** A week each from the next Monday at ten on. */
export function ownLayer(taken: readonly string[], person: string, timeZone: string, now: number): OwnLayer {
  return {
    id: freeId('layer', taken),
    people: [person],
    starts_at: nextMonday(now, timeZone, '10:00'),
    ends_at: null,
    turn: { unit: 'week', length: 1 },
    restrictions: [],
    offset: 0,
    takes_over_at: null,
    shadow: false,
  }
}

export function followingLayer(
  taken: readonly string[],
  leader: Pick<Schedule, 'id' | 'layers'>,
): FollowingLayer {
  const layer = leader.layers.find(({ follows }) => !follows)?.id ?? ''
  return { id: freeId('secondary', taken), follows: { schedule: leader.id, layer }, offset: 1, shadow: false }
}

function freeId(wish: string, taken: readonly string[]): string {
  if (!taken.includes(wish)) return wish
  let count = 2
  while (taken.includes(`${wish}-${count}`)) count += 1
  return `${wish}-${count}`
}
