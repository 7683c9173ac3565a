import { type Address, parseAddress } from './address.ts'

export type Range = { version: 4 | 6; from: bigint; to: bigint }

/** `10.0.0.0/8`, `fc00::/7`, or one address. Null when it is neither. */
export function parseRange(text: string): Range | null {
  const [base = '', length, ...rest] = text.trim().split('/')
  const address = base.includes('%') ? null : parseAddress(base)
  if (!address || rest.length > 0) return null
  const bits = address.version === 4 ? 32 : 128
  if (length !== undefined && !(/^\d{1,3}$/.test(length) && Number(length) <= bits)) return null
  const size = 1n << BigInt(bits - Number(length ?? bits))
  const from = address.value - (address.value % size)
  return { version: address.version, from, to: from + size - 1n }
}

function covers(range: Range, address: Address): boolean {
  return range.version === address.version && range.from <= address.value && address.value <= range.to
}

const blocked = [
  ['168.63.129.16/32', 'a cloud metadata address'],
  ['169.254.169.254/32', 'a cloud metadata address'],
  ['100.100.100.200/32', 'a cloud metadata address'],
  ['192.0.0.192/32', 'a cloud metadata address'],
  ['0.0.0.0/8', 'an unspecified address'],
  ['10.0.0.0/8', 'a private address'],
  ['100.64.0.0/10', 'a carrier-grade NAT address'],
  ['127.0.0.0/8', 'a loopback address'],
  ['169.254.0.0/16', 'a link-local address'],
  ['172.16.0.0/12', 'a private address'],
  ['192.0.0.0/24', 'a protocol assignment'],
  ['192.0.2.0/24', 'a documentation address'],
  ['192.88.99.0/24', 'a 6to4 relay'],
  ['192.168.0.0/16', 'a private address'],
  ['198.18.0.0/15', 'a benchmarking address'],
  ['198.51.100.0/24', 'a documentation address'],
  ['203.0.113.0/24', 'a documentation address'],
  ['224.0.0.0/4', 'a multicast address'],
  ['240.0.0.0/4', 'a reserved address'],
  ['::/128', 'an unspecified address'],
  ['::1/128', 'a loopback address'],
  ['fd00:ec2::254/128', 'a cloud metadata address'],
  ['fd20:ce::254/128', 'a cloud metadata address'],
  ['::/96', 'an IPv4-compatible address'],
  ['::ffff:0:0/96', 'an IPv4-mapped address'],
  ['64:ff9b::/96', 'a NAT64 address'],
  ['64:ff9b:1::/48', 'a NAT64 address'],
  ['2001::/32', 'a Teredo address'],
  ['2001::/23', 'a protocol assignment'],
  ['2001:db8::/32', 'a documentation address'],
  ['2002::/16', 'a 6to4 address'],
  ['3fff::/20', 'a documentation address'],
  ['fc00::/7', 'a private address'],
  ['fe80::/10', 'a link-local address'],
  ['fec0::/10', 'a site-local address'],
  ['ff00::/8', 'a multicast address'],
] as const

const globalUnicast = parseRange('2000::/3')

const table = blocked.flatMap(([text, what]) => {
  const range = parseRange(text)
  return range ? [{ range, what }] : []
})

/** What keeps us from calling this address, in words, or null. */
export function blockedAs(text: string): string | null {
  const address = parseAddress(text)
  if (!address) return 'not a readable address'
  const row = table.find(({ range }) => covers(range, address))
  if (row) return row.what
  if (address.version === 6 && globalUnicast && !covers(globalUnicast, address)) return 'a reserved address'
  return null
}

export function allowed(text: string, allow: readonly Range[]): boolean {
  const address = parseAddress(text)
  return address !== null && allow.some((range) => covers(range, address))
}
