/** What an entry may hold. Instants are written as ISO 8601; absent values are left out, as in JSON. */
export type Content =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | readonly Content[]
  | { readonly [key: string]: Content }

/** One link: `hash` covers the number, the hash before it and the content. In the first, number 1, the hash before it is empty. */
export type Link = { number: number; previousHash: string; hash: string; content: Content }

export type Hash = (text: string) => string

export type Verdict =
  | { intact: true; count: number; lastHash: string }
  | { intact: false; number: number; because: string }

/** JSON with sorted keys and no spaces: equal contents give equal texts, in whatever order a database returns keys. */
export function canonical(content: Content): string {
  if (content === undefined) return 'null'
  if (content === null || typeof content !== 'object') return JSON.stringify(content)
  if (content instanceof Date) return JSON.stringify(content.toISOString())
  if (isList(content)) return `[${content.map(canonical).join(',')}]`
  const known = Object.entries(content).filter(([, value]) => value !== undefined)
  const sorted = known.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`
}

export function link(content: Content, last: Pick<Link, 'number' | 'hash'> | null, hash: Hash): Link {
  const number = (last?.number ?? 0) + 1
  const previousHash = last?.hash ?? ''
  return { number, previousHash, content, hash: hash(canonical({ number, previousHash, content })) }
}

/** Entries come in order. A long log is verified in pieces: `last` is the link before the first of `entries`. */
export function verify(
  entries: Iterable<Link>,
  hash: Hash,
  last: Pick<Link, 'number' | 'hash'> | null = null,
): Verdict {
  let count = 0
  let before = last
  for (const entry of entries) {
    const because = fault(entry, before, hash)
    if (because) return { intact: false, number: entry.number, because }
    before = entry
    count++
  }
  return { intact: true, count, lastHash: before?.hash ?? '' }
}

function fault(entry: Link, before: Pick<Link, 'number' | 'hash'> | null, hash: Hash): string | null {
  const expected = link(entry.content, before, hash)
  if (entry.number !== expected.number)
    return `Entry ${expected.number} is missing: entry ${entry.number} stands in its place.`
  if (entry.previousHash !== expected.previousHash)
    return `Entry ${entry.number} does not follow the entry before it.`
  if (entry.hash !== expected.hash) return `Entry ${entry.number} was changed after it was written.`
  return null
}

function isList(content: object): content is readonly Content[] {
  return Array.isArray(content)
}
