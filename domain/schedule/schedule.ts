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
}

/** Without `replaces` it takes the whole slot, also where nobody would be on call. */
export type Override = {
  readonly id: string
  readonly person: string
  readonly replaces?: string | null | undefined
  readonly startsAt: string
  readonly endsAt: string
}

/** The last layer that has somebody wins; overrides apply in the order of the list. */
export type Schedule = {
  readonly timeZone: string
  readonly layers: readonly Layer[]
  readonly overrides: readonly Override[]
}

/** `people` is a set sorted by id; `layer` is the one that won, `override` the last one that applied. */
export type OnCall = {
  readonly people: readonly string[]
  readonly layer: string | null
  readonly override: string | null
}
