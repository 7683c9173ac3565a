import type { Incident } from '../../../api/incident.ts'

/** The part of the list that is read, newest first; `next` leads on, null at its end. */
export type Read = { items: Incident[]; next: string | null }

type Page = { items: Incident[]; next_cursor: string | null }

/** The newest page was read again: it replaces what it covers, and what is below it stays. */
export function withHead(known: Read | undefined, { items, next_cursor: next }: Page): Read {
  const last = items.at(-1)
  if (!known || next === null || !last) return { items, next }
  const below = known.items.filter(({ id }) => numberOf(id) < numberOf(last.id))
  const first = known.items[0]
  // So much is new that there is a hole between it and what was known.
  if (!first || numberOf(first.id) < numberOf(last.id)) return { items, next }
  return { items: [...items, ...below], next: below.length > 0 ? known.next : next }
}

export function withMore(known: Read, { items, next_cursor: next }: Page): Read {
  const last = known.items.at(-1)
  const further = items.filter(({ id }) => !last || numberOf(id) < numberOf(last.id))
  return { items: [...known.items, ...further], next }
}

/** One of them changed; null takes it out. */
export function withChanged(known: Read, id: string, changed: Incident | null): Read {
  const items = known.items.flatMap((one) => (one.id === id ? (changed ?? []) : [one]))
  return { ...known, items }
}

function numberOf(id: string): number {
  return Number(id.slice('INC-'.length))
}
