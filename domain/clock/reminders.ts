import { latest } from '../time/instant.ts'
import type { Clock, Planned } from './clock.ts'
import { afterWorking } from './working-time.ts'

/** Whether the severity is still right is asked again and again while people work on it. */
export function reassessment({ level: { reassessMinutes }, incident, now }: Planned): Clock[] {
  if (reassessMinutes === null) return []
  const { history, calendar, isOpen, isSnoozed, isWatched } = incident
  const since = latest(history.assessedAt, history.begunAt, history.work?.since ?? null)
  const dueAt = since && afterWorking(calendar, since, reassessMinutes)
  const overdueAt = dueAt && afterWorking(calendar, dueAt, reassessMinutes)
  const clock = { id: 'reassess', dueAt, overdueAt, metAt: history.assessedAt, next: null }
  if (!isOpen) return [{ ...clock, state: 'stopped' }]
  if (isSnoozed || isWatched || !since || !dueAt || !overdueAt) return [{ ...clock, state: 'paused' }]
  const state = now < dueAt ? 'running' : now < overdueAt ? 'due' : 'overdue'
  const last = history.rung.findLast(({ clock: rung, at }) => rung === 'reassess' && at > since)
  const at = last ? afterWorking(calendar, last.at, reassessMinutes) : dueAt
  return [{ ...clock, state, next: at && { at, do: last ? 'overdue' : 'remind' } }]
}

/** Whoever commands for hours gets tired, in business hours or not. */
export function handOver({ level: { handOverMinutes }, incident, now }: Planned): Clock[] {
  const { history, isOpen, isSnoozed } = incident
  if (handOverMinutes === null || !history.commander) return []
  const { since } = history.commander
  const dueAt = afterWorking(null, since, handOverMinutes)
  const clock = { id: 'hand-over', dueAt, overdueAt: null, metAt: null, next: null }
  if (!isOpen) return [{ ...clock, state: 'stopped' }]
  if (isSnoozed || !dueAt) return [{ ...clock, state: 'paused' }]
  const last = history.rung.findLast(({ clock: rung, at }) => rung === 'hand-over' && at > since)
  const at = last ? afterWorking(null, last.at, handOverMinutes) : dueAt
  return [{ ...clock, state: now < dueAt ? 'running' : 'due', next: at && { at, do: 'remind' } }]
}
