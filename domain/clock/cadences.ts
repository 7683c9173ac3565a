import type { Cadence } from '../severity/scheme.ts'
import { latest } from '../time/instant.ts'
import type { Clock, Planned } from './clock.ts'
import { afterWorking } from './working-time.ts'

/** Updates go on while it is only watched: people want to hear that it is over. */
export function cadences({ level, incident, now }: Planned): Clock[] {
  const { internalUpdateAt, externalUpdateAt } = incident.history
  const wanted = [
    ['internal-update', level.internalUpdateMinutes, internalUpdateAt],
    ['external-update', level.externalUpdateMinutes, externalUpdateAt],
  ] as const
  return wanted.flatMap(([id, bounds, lastAt]) =>
    bounds ? [cadence(id, bounds, { lastAt, incident, now })] : [],
  )
}

type Given = Pick<Planned, 'incident' | 'now'> & { lastAt: Date | null }

/** A reminder at the lower bound, overdue at the upper one, and again each time that passes without an update. */
function cadence(id: string, [lower, upper]: Cadence, { lastAt, incident, now }: Given): Clock {
  const { history, calendar, isOpen, isSnoozed } = incident
  const since = latest(lastAt, history.begunAt)
  const [dueAt, overdueAt] = [lower, upper].map((minutes) => since && afterWorking(calendar, since, minutes))
  const clock = { id, dueAt: dueAt ?? null, overdueAt: overdueAt ?? null, metAt: lastAt, next: null }
  if (!isOpen) return { ...clock, state: 'stopped' }
  if (isSnoozed || !since || !dueAt || !overdueAt) return { ...clock, state: 'paused' }
  const state = now < dueAt ? 'running' : now < overdueAt ? 'due' : 'overdue'
  const last = history.rung.findLast(({ clock: rung, at }) => rung === id && at > since)
  const reminds = !last && lower < upper && now < overdueAt
  if (reminds) return { ...clock, state, next: { at: dueAt, do: 'remind' } }
  const at = last?.did === 'overdue' ? afterWorking(calendar, last.at, upper) : overdueAt
  return { ...clock, state, next: at && { at, do: 'overdue' } }
}
