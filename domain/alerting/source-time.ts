import { after, before } from '../time/instant.ts'

/** A clock that is further ahead is wrong. */
const AHEAD = { minutes: 5 }
/** A clock that is further behind is wrong, or what it dated is too old to matter. */
const BEHIND = { hours: 24 }

/** When the source says that it happened; null where it does not say, or where its clock cannot be right. */
export function sourceTime(happenedAt: Date | null | undefined, receivedAt: Date): Date | null {
  if (!happenedAt) return null
  const isPlausible = happenedAt <= after(receivedAt, AHEAD) && happenedAt >= before(receivedAt, BEHIND)
  return isPlausible ? happenedAt : null
}
