const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const

/** `2 h 5 min`, of the two largest units; seconds only below ten minutes. */
export function lengthText(milliseconds: number): string {
  let left = Math.max(0, Math.round(milliseconds / 1_000))
  if (left >= 600) left -= left % 60
  const parts: string[] = []
  for (const [name, seconds] of units) {
    const count = Math.floor(left / seconds)
    if (count > 0) parts.push(`${count} ${name}`)
    left -= count * seconds
  }
  return parts.slice(0, 2).join(' ') || '0 s'
}

/** `5 min ago`, `in 2 h`, `now`. */
export function relativeText(at: number, now: number): string {
  const distance = now - at
  if (Math.abs(distance) < 5_000) return 'now'
  return distance > 0 ? `${firstUnit(distance)} ago` : `in ${firstUnit(-distance)}`
}

function firstUnit(milliseconds: number): string {
  const [count = '0', unit = 's'] = lengthText(milliseconds).split(' ')
  return `${count} ${unit}`
}
