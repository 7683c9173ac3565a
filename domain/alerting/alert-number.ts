const ID = /^([\da-f]{8})-([\da-f]{4})-7([\da-f]{3})-/i

/** A number for an alert, made from the time and the first random bits of its id: what some tools call its tiny id. */
export function numberOf(alertId: string): string {
  const [, early = '0', late = '0', random = '0'] = ID.exec(alertId) ?? []
  return BigInt(`0x${early}${late}${random}`).toString()
}

const LARGEST = 16n ** 15n - 1n

/** The first and the last id that have this number; null when it is none. */
export function idsOfNumber(text: string): { first: string; last: string } | null {
  if (!/^\d{1,19}$/.test(text) || BigInt(text) > LARGEST) return null
  const hex = BigInt(text).toString(16).padStart(15, '0')
  const beginning = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12)}`
  return { first: `${beginning}-0000-000000000000`, last: `${beginning}-ffff-ffffffffffff` }
}
