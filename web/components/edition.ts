import { hashKey } from '@tanstack/react-query'

/** What an edit began with, the version that it was, and what was the newest known then. */
export type Begun<P> = { part: P; version: string; known: P }

/** Whether somebody else has changed by now what is edited. */
export function isOutdated<P>({ part, known }: Begun<P>, current: P): boolean {
  return !isSame(current, part) && !isSame(current, known)
}

/** For If-Match: the version of now, as long as what is edited is still what the edit began with. */
export function madeFrom<P>(begun: Begun<P>, current: { part: P; version: string }): string {
  return isSame(current.part, begun.part) ? current.version : begun.version
}

/** In whatever order fields come. */
export function isSame(one: unknown, other: unknown): boolean {
  return hashKey([one]) === hashKey([other])
}

/** What is edited where all of it is. */
export function withoutVersion<T extends { version?: unknown }>({
  version: _version,
  ...rest
}: T): Omit<T, 'version'> {
  return rest
}
