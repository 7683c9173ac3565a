import { localTime } from '../schedule/local-time.ts'
import { instantOf, parseMoment } from '../schedule/moment.ts'
import type { Turn } from '../schedule/schedule.ts'
import type { Stretch } from '../schedule/stretch.ts'
import { compileTurns } from '../schedule/turns.ts'

/** The turns that touch a stretch, whole and in their order, counted from a moment, or from the stretch when that is later. */
export function turnsWithin(
  { startsAt, endsAt }: Stretch,
  { from, turn, timeZone }: { from: string | null; turn: Turn; timeZone: string },
): Stretch[] {
  const local = localTime(timeZone)
  const moment = from === null ? null : parseMoment(from)
  const begins = moment ? instantOf(moment, local) : Infinity
  const at = Math.min(begins, startsAt.getTime())
  const turnAt = compileTurns({ at, wall: local.wallAt(at) }, turn, local)
  const turns: Stretch[] = []
  let span = turnAt(startsAt.getTime())
  while (span.from < endsAt.getTime()) {
    turns.push({ startsAt: new Date(span.from), endsAt: new Date(span.until) })
    span = turnAt(span.until)
  }
  return turns
}
