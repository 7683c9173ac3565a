/** An IP address as a number, so that ranges are a comparison. */
export type Address = { version: 4 | 6; value: bigint }

/** Strict: four decimal parts without leading zeros. Octal, hexadecimal and short forms are no address. */
export function parseAddress(text: string): Address | null {
  if (!text.includes(':')) return parseV4(text)
  const value = parseV6(text)
  return value === null ? null : { version: 6, value }
}

function parseV4(text: string): Address | null {
  const parts = text.split('.')
  if (parts.length !== 4) return null
  let value = 0n
  for (const part of parts) {
    if (!/^(?:0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return null
    value = value * 256n + BigInt(part)
  }
  return { version: 4, value }
}

function parseV6(text: string): bigint | null {
  const [address = ''] = text.split('%')
  const groups = expand(dotTailAsGroups(address))
  if (!groups) return null
  return groups.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n)
}

/** `::ffff:127.0.0.1` is written with dots as well as `::ffff:7f00:1`. */
function dotTailAsGroups(text: string): string {
  const tail = text.slice(text.lastIndexOf(':') + 1)
  if (!tail.includes('.')) return text
  const v4 = parseV4(tail)
  if (!v4) return 'unreadable'
  const groups = `${(v4.value >> 16n).toString(16)}:${(v4.value & 0xffffn).toString(16)}`
  return text.slice(0, -tail.length) + groups
}

function expand(text: string): string[] | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail]
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? groups : null
}
