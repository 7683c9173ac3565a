export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]

export const turnUnits = ['hour', 'day', 'week', 'month'] as const
type TurnUnit = (typeof turnUnits)[number]

/** `length` counts whole units and is at least 1. */
export type Turn = { readonly unit: TurnUnit; readonly length: number }

/** Local times `HH:MM`; a `to` equal to or earlier than `from` ends the next day. Without `days`: every day. */
export type Restriction = {
  readonly days?: readonly Weekday[] | undefined
  readonly from: string
  readonly to: string
}

/** An entry that is a list puts several people on call at once. */
export type Entry = string | readonly string[]

/** Moments are `2026-01-05T10:00[:30]`, wall times of the schedule's zone, or instants when they carry an offset. */
export type Layer = {
  readonly id: string
  readonly people: readonly Entry[]
  readonly startsAt: string
  readonly endsAt: string | null
  readonly turn: Turn
  readonly restrictions: readonly Restriction[]
  /** `people[(k + offset) mod n]` has turn k. */
  readonly offset?: number | undefined
  /** Before it the layer has nobody, although its turns count from `startsAt`: it continues another layer. */
  readonly takesOverAt?: string | null | undefined
  /** Who learns: shown, never on call. */
  readonly shadow?: boolean | undefined
}

/**
 * Without `replaces` it takes the whole slot, also where nobody would be on call. With `temporary` it applies inside that
 * temporary schedule only, without it outside of all of them.
 */
export type Override = {
  readonly id: string
  readonly person: string
  readonly replaces?: string | null | undefined
  readonly startsAt: string
  readonly endsAt: string
  readonly temporary?: string | null | undefined
}

/** From its start to its end its layers stand in place of everything else. */
export type TemporarySchedule = {
  readonly id: string
  readonly startsAt: string
  readonly endsAt: string
  readonly layers: readonly Layer[]
}

/** The last layer that has somebody wins; overrides apply in the order of the list. Windows of temporary schedules do not overlap. */
export type Schedule = {
  readonly timeZone: string
  readonly layers: readonly Layer[]
  readonly overrides: readonly Override[]
  readonly temporarySchedules?: readonly TemporarySchedule[] | undefined
}

/** `people` is a set sorted by id; `layer` is the one that won, `override` the last one that applied. */
export type OnCall = {
  readonly people: readonly string[]
  readonly layer: string | null
  readonly override: string | null
}
