import type { Shift } from '../schedule/shifts.ts'

/** Who gives the pager to whom. `since` is when the outgoing shift began. */
export type HandOff = {
  readonly at: Date
  readonly since: Date
  readonly outgoing: readonly string[]
  readonly incoming: readonly string[]
}

const shortHours = 4
const longestBreakHours = 72
const hour = 3_600_000

/**
 * The hand-offs in [from, to). Whoever begins takes over from those who end in the same instant; where nobody was on call
 * before (a night, a weekend), from those who ended last. A shift of less than four hours is agreed by word of mouth.
 */
export function handOffsOf(shifts: readonly Shift[], from: Date, to: Date): HandOff[] {
  const begun = shifts.filter(
    (shift) => from <= shift.startsAt && shift.startsAt < to && hours(shift) >= shortHours,
  )
  const byStart = Map.groupBy(begun, ({ startsAt }) => startsAt.getTime())
  return [...byStart].flatMap(([time, incoming]) => handOff(shifts, new Date(time), incoming))
}

function handOff(shifts: readonly Shift[], at: Date, begun: readonly Shift[]): HandOff[] {
  const incoming = people(begun)
  const ended = lastEnded(shifts, at).filter(({ person }) => !incoming.includes(person))
  const [first] = ended
  if (!first) return []
  const since = ended.reduce((early, { startsAt }) => (startsAt < early ? startsAt : early), first.startsAt)
  return [{ at, since, outgoing: people(ended), incoming }]
}

function lastEnded(shifts: readonly Shift[], at: Date): Shift[] {
  const lasting = shifts.some(({ startsAt, endsAt }) => startsAt < at && endsAt > at)
  const before = shifts.filter(({ endsAt }) => endsAt <= at)
  const last = before.reduce((latest, { endsAt }) => Math.max(latest, endsAt.getTime()), -Infinity)
  const breakHours = (at.getTime() - last) / hour
  if (breakHours > (lasting ? 0 : longestBreakHours)) return []
  return before.filter(({ endsAt }) => endsAt.getTime() === last)
}

function people(shifts: readonly Shift[]): string[] {
  return [...new Set(shifts.map(({ person }) => person))].toSorted()
}

function hours({ startsAt, endsAt }: Shift): number {
  return (endsAt.getTime() - startsAt.getTime()) / hour
}
