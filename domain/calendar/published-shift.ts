import type { Shift } from '../schedule/shifts.ts'

/** A shift shown to somebody who learns, and who is not paged, is another kind than being on call. */
export type ShownShift = Shift & { readonly shadow: boolean }

/** A shift as calendars were last told of it. */
export type PublishedShift = ShownShift & {
  readonly id: string
  readonly sequence: number
  readonly changedAt: Date
  readonly cancelledAt: Date | null
}
