import { localTime } from '../schedule/local-time.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Clocks on walls differ from the server's by this much, and typing takes a while. */
const SAME_TIME_MS = 2 * MINUTE_MS
/** A time further back than this was hardly meant: it is still to come. */
const FURTHEST_BACK_MS = 12 * 60 * MINUTE_MS

export type Placed = { ok: true; at: Date; addedLater: boolean } | { ok: false; because: string }

/** The instant that a time of the day on somebody's wall means when it is written down at `now`. */
export function placeInTime(timeOfDayMs: number, { now, timeZone }: { now: Date; timeZone: string }): Placed {
  const { wallAt, instantOf } = localTime(timeZone)
  const today = Math.floor(wallAt(now.getTime()) / DAY_MS) * DAY_MS
  const candidates = [0, -DAY_MS, DAY_MS].map((days) => instantOf(today + days + timeOfDayMs))
  const near = candidates.find((at) => Math.abs(now.getTime() - at) < SAME_TIME_MS)
  if (near !== undefined) return { ok: true, at: now, addedLater: false }
  const last = candidates.find((at) => at < now.getTime() && now.getTime() - at <= FURTHEST_BACK_MS)
  if (last !== undefined) return { ok: true, at: new Date(last), addedLater: true }
  return {
    ok: false,
    because: `that time is still to come in ${timeZone}; what happened longer ago is placed by its date, with "at"`,
  }
}
