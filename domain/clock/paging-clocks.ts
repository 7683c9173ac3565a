import type { PagingClock } from '../severity/scheme.ts'
import { latest } from '../time/instant.ts'
import type { Clock, Planned } from './clock.ts'
import { whenOver } from './stopwatch.ts'
import { afterWorking } from './working-time.ts'

/** Who is paged besides the policy, since nobody answers or since it is not over. */
export function pagingClocks({ level, incident }: Planned): Clock[] {
  return level.clocks.map((rule) => pagingClock(rule, incident))
}

export function idOf({ when, afterMinutes }: Pick<PagingClock, 'when' | 'afterMinutes'>): string {
  return `${when}-${afterMinutes}`
}

function pagingClock(rule: PagingClock, incident: Planned['incident']): Clock {
  const { history, isOpen, isSnoozed, isWatched, isAnswered } = incident
  const id = idOf(rule)
  const dueAt = dueOf(rule, incident)
  const clock = { id, dueAt, overdueAt: null, metAt: null, next: null }
  const due = dueAt?.toISOString()
  if (due && history.rung.some((rung) => rung.clock === id && rung.dueAt === due))
    return { ...clock, state: 'rung' }
  if (!isOpen) return { ...clock, state: 'stopped' }
  if (rule.when === 'unacknowledged' && isAnswered) return { ...clock, dueAt: null, state: 'stopped' }
  if (!dueAt || isSnoozed || isWatched) return { ...clock, state: 'paused' }
  return { ...clock, state: 'running', next: { at: dueAt, do: 'page' } }
}

function dueOf({ when, afterMinutes }: PagingClock, { history, calendar }: Planned['incident']): Date | null {
  if (when === 'unresolved') return history.work && whenOver(history.work, afterMinutes, calendar)
  const since = history.unansweredSince && latest(history.unansweredSince, history.begunAt)
  return since && afterWorking(calendar, since, afterMinutes)
}
