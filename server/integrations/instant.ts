const FORM = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)([.,]\d+)? ?(Z|[+-]\d\d(?::?\d\d)?)?$/i

/**
 * Reads ISO 8601 as monitoring tools write it: `+0000` without a colon, nanoseconds, a blank instead
 * of the T; without an offset it is UTC. Null when it is no such thing, or Go's zero time.
 */
export function instantOf(value: unknown): Date | null {
  if (typeof value !== 'string') return null
  const match = FORM.exec(value.trim())
  if (!match) return null
  const [, date, time, fraction = '', offset = 'Z'] = match
  const at = new Date(`${date}T${time}${fraction.replace(',', '.').slice(0, 4)}${withColon(offset)}`)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1970 ? null : at
}

/** Counted since 1970, as a number or as its digits. Null when it is no such thing. */
export function instantOfEpoch(value: unknown, unit: 'seconds' | 'milliseconds'): Date | null {
  if (typeof value === 'string' ? !/^\d{1,15}$/.test(value) : typeof value !== 'number') return null
  const at = new Date(Number(value) * (unit === 'seconds' ? 1000 : 1))
  return Number.isNaN(at.getTime()) || at.getTime() <= 0 || at.getUTCFullYear() > 9999 ? null : at
}

function withColon(offset: string): string {
  if (offset.length === 3) return `${offset}:00`
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase()
}
