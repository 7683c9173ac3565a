import type { Level } from '../severity/scheme.ts'
import type { History, Ring } from './history.ts'
import type { WorkingCalendar } from './working-time.ts'

/** `late` was done after its time; a clock that pages has `rung`; `stopped` has nothing to wait for any more. */
export const clockStates = ['running', 'due', 'overdue', 'paused', 'met', 'late', 'rung', 'stopped'] as const
type ClockState = (typeof clockStates)[number]

/** `dueAt` is when somebody is reminded or paged, or the deadline; updates are overdue only later. */
export type Clock = {
  id: string
  state: ClockState
  dueAt: Date | null
  overdueAt: Date | null
  metAt: Date | null
  /** What is done next, and when. */
  next: { at: Date; do: Ring } | null
}

/** A declared incident as its clocks see it. */
export type Clocked = {
  isOpen: boolean
  isAnswered: boolean
  isWatched: boolean
  isSnoozed: boolean
  acknowledgedAt: Date | null
  mitigatedAt: Date | null
  resolvedAt: Date | null
  history: History
  /** Where the level counts in business hours. */
  calendar: WorkingCalendar | null
}

export type Planned = { level: Level; incident: Clocked; now: Date }
