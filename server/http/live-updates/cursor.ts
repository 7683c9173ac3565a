/** A place in the order in which entries become visible: by transaction, then by stream and number. */
export type Cursor = { writtenIn: bigint; stream: string; number: number }

export function compare(a: Cursor, b: Cursor): number {
  if (a.writtenIn !== b.writtenIn) return a.writtenIn < b.writtenIn ? -1 : 1
  if (a.stream !== b.stream) return a.stream < b.stream ? -1 : 1
  return a.number - b.number
}

/** The place before everything that transaction `writtenIn` wrote. */
export function startOf(writtenIn: bigint): Cursor {
  return { writtenIn, stream: '', number: 0 }
}

export function format({ writtenIn, stream, number }: Cursor): string {
  return `${writtenIn}.${number}.${encodeURIComponent(stream)}`
}

export function parse(text: string): Cursor | null {
  const [, writtenIn, number, stream] = /^(\d{1,19})\.(\d{1,9})\.([\w.!~*'()%-]*)$/.exec(text) ?? []
  if (writtenIn === undefined || stream === undefined) return null
  try {
    const named = decodeURIComponent(stream)
    if (named.includes('\0')) return null
    return { writtenIn: BigInt(writtenIn), stream: named, number: Number(number) }
  } catch {
    return null
  }
}
