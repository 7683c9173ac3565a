import { minutesBetween } from '../time/instant.ts'

const units = [
  ['d', 1_440],
  ['h', 60],
  ['min', 1],
] as const

/** `1 h 20 min`, of the two largest units. */
export function elapsedText(from: Date, to: Date): string {
  const parts: string[] = []
  let left = Math.max(0, Math.round(minutesBetween(from, to)))
  for (const [name, length] of units) {
    const count = Math.floor(left / length)
    if (count > 0) parts.push(`${count} ${name}`)
    left -= count * length
  }
  return parts.length === 0 ? 'less than a minute' : parts.slice(0, 2).join(' ')
}
