const SMALLEST_MS = 1e11
const LARGEST_MS = 1e13

/** Unix time, in seconds by the book and in milliseconds in the wild. */
export function startOf(value: unknown): Date | null {
  const given = typeof value === 'string' ? Number(value) : value
  if (typeof given !== 'number' || !(given > 0)) return null
  const ms = given < SMALLEST_MS ? given * 1000 : given
  return ms < LARGEST_MS ? new Date(ms) : null
}
