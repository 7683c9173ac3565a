import { before } from '../../../domain/time/instant.ts'
import { Refused } from '../../../api/problem.ts'

export type Asked = { period: number; from?: string | undefined; to?: string | undefined }

/** `from` and `to` win over the number of days; a period without an end ends now. */
export function readPeriod(asked: Asked, now: Date): { from: Date; to: Date } {
  const to = asked.to === undefined ? now : new Date(asked.to)
  const from = asked.from === undefined ? before(to, { days: asked.period }) : new Date(asked.from)
  if (from < to) return { from, to }
  throw new Refused(
    'invalid-request',
    `from: the period would begin at ${from.toISOString()} and end at ${to.toISOString()}; give a from before its to.`,
  )
}
