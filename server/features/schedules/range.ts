import { Refused } from '../../../api/problem.ts'
import { after } from '../../../domain/time/instant.ts'

const longestDays = 400
const day = 86_400_000

export type Range = { from: Date; to: Date }

export function readRange({ from, to }: { from: string; to: string }): Range {
  const range = { from: new Date(from), to: new Date(to) }
  const length = range.to.getTime() - range.from.getTime()
  if (length < 0) throw wrong('to', `must not be before from (${from})`)
  if (length > longestDays * day) throw wrong('to', `must be at most ${longestDays} days after from`)
  return range
}

/** As far as a schedule is published, unless asked otherwise. */
export function publishedRange(
  publishedWeeks: number,
  now: Date,
  { from, to }: { from?: string | undefined; to?: string | undefined } = {},
): Range {
  const begins = from === undefined ? now : new Date(from)
  const ends = to === undefined ? after(begins, { days: publishedWeeks * 7 }) : new Date(to)
  return readRange({ from: begins.toISOString(), to: ends.toISOString() })
}

function wrong(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
}
