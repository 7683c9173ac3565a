const MOST_OCTETS = 75
const END = '\r\n'

/** A line of RFC 5545, folded so that none of its parts is longer than 75 octets; a part begins with the space of the fold. */
export function contentLine(name: string, value: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const length = octetsOf(character)
    if (octets + length > MOST_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += length
  }
  return [...parts, part].join(END) + END
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
