import type { Clock, Planned } from './clock.ts'
import { whenOver } from './stopwatch.ts'

/** What is to be done within a time from the declaration: each is met once. */
export function deadlines({ level: { targets }, incident, now }: Planned): Clock[] {
  const { acknowledgedAt, mitigatedAt, resolvedAt, history } = incident
  const wanted = [
    ['acknowledge', targets.acknowledgeMinutes, acknowledgedAt],
    ['first-response', targets.firstResponseMinutes, history.respondedAt],
    ['mitigate', targets.mitigateMinutes, mitigatedAt],
    ['resolve', targets.resolveMinutes, resolvedAt],
  ] as const
  return wanted.flatMap(([id, minutes, metAt]) =>
    minutes === null ? [] : [deadline(id, minutes, { metAt, incident, now })],
  )
}

type Given = Pick<Planned, 'incident' | 'now'> & { metAt: Date | null }

function deadline(id: string, minutes: number, { metAt, incident, now }: Given): Clock {
  const { history, calendar } = incident
  const dueAt = history.work && whenOver(history.work, minutes, calendar)
  const clock = { id, dueAt, overdueAt: dueAt, metAt, next: null }
  if (metAt) return { ...clock, state: dueAt && metAt > dueAt ? 'late' : 'met' }
  if (!incident.isOpen) return { ...clock, state: 'stopped' }
  if (dueAt && dueAt <= now) return { ...clock, state: 'overdue', next: firstTime(id, dueAt, incident) }
  if (!dueAt || incident.isSnoozed || incident.isWatched) return { ...clock, state: 'paused' }
  return { ...clock, state: 'running', next: { at: dueAt, do: 'overdue' } }
}

/** Told once for each instant at which it was due. */
function firstTime(
  id: string,
  dueAt: Date,
  { history, isSnoozed, isWatched }: Planned['incident'],
): Clock['next'] {
  const told = history.rung.some(({ clock, dueAt: then }) => clock === id && then === dueAt.toISOString())
  return told || isSnoozed || isWatched ? null : { at: dueAt, do: 'overdue' }
}
