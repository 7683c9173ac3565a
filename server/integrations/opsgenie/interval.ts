const units: [intervalUnit: string, minutes: number][] = [
  ['days', 24 * 60],
  ['hours', 60],
  ['minutes', 1],
]

/** Null: there is no such unit, or it is no length. */
export function minutesOf(interval: unknown, intervalUnit: unknown): number | null {
  const [, size] = units.find(([unit]) => unit === (intervalUnit ?? 'minutes')) ?? []
  return size !== undefined && typeof interval === 'number' && interval > 0 ? interval * size : null
}

/** Minutes in the largest unit that leaves a whole number. */
export function lengthOf(minutes: number): { interval: number; intervalUnit: string } {
  const [intervalUnit, size] = units.find(([, length]) => minutes % length === 0) ?? ['minutes', 1]
  return { interval: minutes / size, intervalUnit }
}
