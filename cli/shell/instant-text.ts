/** `2026-03-01 14:02 UTC`: the same for everybody who reads it. */
export function minuteText(instant: string | null): string | null {
  return instant === null ? null : `${iso(instant).slice(0, 16).replace('T', ' ')} UTC`
}

/** `2026-03-01 14:02:05 UTC` */
export function secondText(instant: string | null): string | null {
  return instant === null ? null : `${iso(instant).slice(0, 19).replace('T', ' ')} UTC`
}

/** `14:02:05` */
export function clockText(instant: string): string {
  return iso(instant).slice(11, 19)
}

export function dayText(instant: string): string {
  return iso(instant).slice(0, 10)
}

const units = [
  ['d', 1_440],
  ['h', 60],
  ['min', 1],
] as const

/** `1 h 5 min`; below ten minutes with one decimal. */
export function minutesText(minutes: number | null): string {
  if (minutes === null) return '–'
  if (minutes < 10) return `${Number(minutes.toFixed(1))} min`
  const parts: string[] = []
  let left = Math.round(minutes)
  for (const [name, length] of units) {
    const count = Math.floor(left / length)
    if (count > 0) parts.push(`${count} ${name}`)
    left -= count * length
  }
  return parts.slice(0, 2).join(' ')
}

function iso(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? instant : at.toISOString()
}
