import type { Outcome } from '../incident/lifecycle.ts'

type Known = {
  readonly outcome: Outcome | null
  /** In monitoring; 0 where it was never there. */
  readonly minutesWatched: number
  readonly stabilityMinutes: number
}

/** What was no trouble needs no watching. */
const noTrouble: ReadonlySet<Outcome | null> = new Set(['false-positive', 'duplicate', 'no-action'])

export function resolvedTooEarly({ outcome, minutesWatched, stabilityMinutes }: Known): string | null {
  if (noTrouble.has(outcome) || minutesWatched >= stabilityMinutes) return null
  const watched =
    minutesWatched < 1 ? 'without being watched' : `after ${Math.floor(minutesWatched)} minutes of watching`
  return `It was resolved ${watched}; ${stabilityMinutes} minutes are usual. Keep an eye on it for a while: reopening costs nothing.`
}
