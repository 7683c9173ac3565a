import type { Shift } from '../schedule/shifts.ts'

/** With the shadow layer in which somebody learns and is not paged; null when they are on call. */
export type ShownShift = Shift & { readonly shadowLayer: string | null }

/** A shift as calendars were last told of it. */
export type PublishedShift = ShownShift & {
  readonly id: string
  readonly sequence: number
  readonly changedAt: Date
  readonly cancelledAt: Date | null
}
