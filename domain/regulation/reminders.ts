import { before } from '../time/instant.ts'

export type Reminder = { kind: 'half' | '24h' | '4h' | '1h' | 'overdue'; at: Date }

const HOURS_BEFORE = [
  ['24h', 24],
  ['4h', 4],
  ['1h', 1],
] as const

/**
 * When people are reminded of a notice: at half of its time, 24, 4 and 1 hours before its end, and when it is overdue.
 * What lies before the start or in the past is left out, of several at one instant the first.
 */
export function remindersOf(startedAt: Date, dueAt: Date, now: Date): Reminder[] {
  const half = new Date((startedAt.getTime() + dueAt.getTime()) / 2)
  const all: Reminder[] = [
    { kind: 'half', at: half },
    ...HOURS_BEFORE.map(([kind, hours]): Reminder => ({ kind, at: before(dueAt, { hours }) })),
  ]
  const coming = all.filter(({ at }) => at > startedAt && at > now && at < dueAt)
  const once = coming.filter(
    ({ at }, place) => coming.findIndex((other) => other.at.getTime() === at.getTime()) === place,
  )
  return [
    ...once.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    { kind: 'overdue', at: dueAt },
  ]
}
