import { afterWorking, workedMinutes, type WorkingCalendar } from './working-time.ts'

/** Runs since `since`, if it runs, and ran in the stretches before. */
export type Stopwatch = { ran: readonly { from: Date; to: Date }[]; since: Date | null }

export function started(at: Date): Stopwatch {
  return { ran: [], since: at }
}

export function stopped({ ran, since }: Stopwatch, at: Date): Stopwatch {
  return since ? { ran: [...ran, { from: since, to: at }], since: null } : { ran, since }
}

export function resumed({ ran, since }: Stopwatch, at: Date): Stopwatch {
  return { ran, since: since ?? at }
}

/** When so many minutes were or will be over, if it goes on running; null while that cannot be known. */
export function whenOver(
  { ran, since }: Stopwatch,
  minutes: number,
  calendar: WorkingCalendar | null,
): Date | null {
  let left = minutes
  for (const { from, to } of ran) {
    const worked = workedMinutes(calendar, from, to)
    if (left <= worked) return afterWorking(calendar, from, left)
    left -= worked
  }
  return since && afterWorking(calendar, since, left)
}
