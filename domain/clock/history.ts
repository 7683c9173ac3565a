import type { Stopwatch } from './stopwatch.ts'

/** What was done already because of a clock: whose time was over at `dueAt`, done `at`. */
export type Rung = { clock: string; did: Ring; dueAt: string; at: Date }

export const rings = ['remind', 'overdue', 'page'] as const
export type Ring = (typeof rings)[number]

/** The event of a timeline entry that tells of it. */
export const eventOf: Record<Ring, string> = {
  remind: 'clock-reminded',
  overdue: 'clock-overdue',
  page: 'clock-paged',
}

/** What clocks have to know of what happened so far. */
export type History = {
  /** The declaration, the last change of severity, or the last time it was opened again. */
  begunAt: Date | null
  /** Runs from the declaration or the last change of severity, while it is worked on. */
  work: Stopwatch | null
  unansweredSince: Date | null
  respondedAt: Date | null
  internalUpdateAt: Date | null
  externalUpdateAt: Date | null
  assessedAt: Date | null
  commander: { person: string; since: Date } | null
  /** Who answered last, else who declared or reported it. */
  answeredBy: string | null
  rung: readonly Rung[]
  snoozed: boolean
  watched: boolean
  over: boolean
}

export const blank: History = {
  begunAt: null,
  work: null,
  unansweredSince: null,
  respondedAt: null,
  internalUpdateAt: null,
  externalUpdateAt: null,
  assessedAt: null,
  commander: null,
  answeredBy: null,
  rung: [],
  snoozed: false,
  watched: false,
  over: false,
}
