import { shorten } from '../rendering/plain-text.ts'
import type { Suppression } from './suppression.ts'

/** An open alert that keeps others from paging. */
export type Inhibitor = { id: string; summary: string }

/** A new alert: the names under which it inhibits others, and whose names inhibit it. */
export type Raised<K> = {
  alert: K
  inhibitor: Inhibitor
  names: readonly string[]
  wanted: readonly { rule: string; name: string }[]
}

/**
 * Which of the alerts that are raised together page nobody: those that an open alert inhibits, or another one of them
 * that pages itself. What is inhibited inhibits nothing, and of alerts that inhibit each other the first pages.
 */
export function inhibitByRules<K>(
  raised: readonly Raised<K>[],
  open: ReadonlyMap<string, Inhibitor>,
): Map<K, Suppression> {
  const paging = new Map(open)
  const found = new Map<K, Suppression>()
  let undecided = raised
  while (undecided.length > 0) {
    const left = undecided.filter((one) => {
      const suppression = inhibitionOf(one, paging)
      if (suppression) found.set(one.alert, suppression)
      return !suppression
    })
    const pages = new Set(free(left))
    for (const { names, inhibitor } of pages) for (const name of names) paging.set(name, inhibitor)
    undecided = left.filter((one) => !pages.has(one))
  }
  return found
}

function inhibitionOf<K>({ wanted }: Raised<K>, paging: ReadonlyMap<string, Inhibitor>): Suppression | null {
  for (const { rule, name } of wanted) {
    const inhibitor = paging.get(name)
    if (inhibitor) return inhibition(rule, inhibitor)
  }
  return null
}

/** Those that no other of them could inhibit; in a circle, the first. */
function free<K>(left: readonly Raised<K>[]): readonly Raised<K>[] {
  const names = new Set(left.flatMap((one) => one.names))
  const sure = left.filter(({ wanted }) => !wanted.some(({ name }) => names.has(name)))
  return sure.length > 0 ? sure : left.slice(0, 1)
}

/** One name per rule and inhibitor: all that it holds back is looked at together. */
function inhibition(rule: string, { id, summary }: Inhibitor): Suppression {
  return {
    by: 'inhibition',
    id: `${rule}/${id}`,
    until: null,
    because: `Inhibition rule ${rule}: "${shorten(summary, 200)}" is open`,
  }
}
