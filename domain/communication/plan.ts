import { after } from '../time/instant.ts'
import { mayBeTold } from './audience.ts'
import type { Bounds, PlanRow, Start } from './plan-row.ts'

/** What of an incident its plan follows; an instant is null until it came. */
export type Followed = {
  declaredAt: Date | null
  resolvedAt: Date | null
  closedAt: Date | null
  isOver: boolean
  isMerged: boolean
  drill: boolean
  private: boolean
}

type Key = Pick<PlanRow, 'audience' | 'template' | 'start'>

/** One message that is expected, or was. Its bounds count from `since`; it comes `again` where it repeats an earlier one. */
export type Expected = Key & { id: string; since: Date; bounds: Bounds; again: boolean } & (
    | { state: 'open' }
    | { state: 'sent'; sentAt: Date }
    | { state: 'dropped' }
  )

export type NewExpected = Key & Pick<Expected, 'since' | 'bounds' | 'again'>

export type Replanned = {
  add: NewExpected[]
  /** Another level has other bounds. */
  rebind: { id: string; since: Date; bounds: Bounds }[]
  drop: string[]
}

/** What has to change for the plan's rows to be expected of the incident; asked once more there is nothing to change. */
export function replan(
  rows: readonly PlanRow[],
  incident: Followed,
  expected: readonly Expected[],
  now: Date,
): Replanned {
  const wanted = new Map(rows.filter((row) => isWanted(row, incident)).map((row) => [keyOf(row), row]))
  const open = expected.filter(({ state }) => state === 'open')
  const kept = open.flatMap((one) => {
    const row = wanted.get(keyOf(one))
    const bounds = row && boundsOf(row, one.again)
    return bounds ? [{ one, bounds }] : []
  })
  const keptIds = new Set(kept.map(({ one }) => one.id))
  const keptKeys = new Set(kept.map(({ one }) => keyOf(one)))
  return {
    add: [...wanted.values()]
      .filter((row) => !keptKeys.has(keyOf(row)) && !isPast(row, incident, now))
      .flatMap((row) => anew(row, wasSent(row, incident, expected), now)),
    rebind: kept
      .filter(({ one, bounds }) => !isSame(one.bounds, bounds))
      .map(({ one, bounds }) => ({ id: one.id, since: one.since, bounds })),
    drop: open.filter(({ id }) => !keptIds.has(id)).map(({ id }) => id),
  }
}

/** What is expected after it was sent at `sentAt`; null where it does not repeat. */
export function nextAfter(row: PlanRow, sentAt: Date): NewExpected | null {
  return row.repeats && row.start === 'declared'
    ? { ...keysOf(row), since: sentAt, bounds: row.repeats, again: true }
    : null
}

export function dueAt({ since, bounds: [due] }: Pick<Expected, 'since' | 'bounds'>): Date {
  return after(since, { minutes: due })
}

export function overdueAt({ since, bounds: [, overdue] }: Pick<Expected, 'since' | 'bounds'>): Date {
  return after(since, { minutes: overdue })
}

export function stateAt(one: Expected, now: Date): 'planned' | 'due' | 'overdue' | 'sent' | 'dropped' {
  if (one.state !== 'open') return one.state
  if (now < dueAt(one)) return 'planned'
  return now < overdueAt(one) ? 'due' : 'overdue'
}

function anew(row: PlanRow, sent: boolean, now: Date): NewExpected[] {
  const next = sent ? nextAfter(row, now) : { ...keysOf(row), since: now, bounds: row.within, again: false }
  return next ? [next] : []
}

function isWanted(row: PlanRow, incident: Followed): boolean {
  if (!incident.declaredAt || incident.isMerged || !mayBeTold(row.audience, incident)) return false
  if (row.start === 'declared') return !incident.isOver
  return incident.isOver && begunAt(row.start, incident) !== null
}

/** Of an end that is written down long after it nobody is told any more. */
function isPast(row: PlanRow, incident: Followed, now: Date): boolean {
  const begun = begunAt(row.start, incident)
  return row.start !== 'declared' && begun !== null && after(begun, { minutes: row.within[1] }) < now
}

/** What was sent before the incident was opened again does not count for its new end. */
function wasSent(row: PlanRow, incident: Followed, expected: readonly Expected[]): boolean {
  const begun = begunAt(row.start, incident)
  return expected.some(
    (one) => one.state === 'sent' && keyOf(one) === keyOf(row) && begun !== null && one.sentAt >= begun,
  )
}

function begunAt(start: Start, { declaredAt, resolvedAt, closedAt }: Followed): Date | null {
  return { declared: declaredAt, resolved: resolvedAt, closed: closedAt }[start]
}

function boundsOf(row: PlanRow, again: boolean): Bounds | null {
  return again ? row.repeats : row.within
}

function isSame([due, overdue]: Bounds, [otherDue, otherOverdue]: Bounds): boolean {
  return due === otherDue && overdue === otherOverdue
}

function keysOf({ audience, template, start }: Key): Key {
  return { audience, template, start }
}

function keyOf({ audience, template, start }: Key): string {
  return `${start} ${audience} ${template}`
}
