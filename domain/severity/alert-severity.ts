import { levelOf, parseLevel, type Level, type Rank, type Scheme } from './scheme.ts'

const ranks = new Map<string, Rank>([
  ['critical', 1],
  ['error', 2],
  ['warning', 3],
  ['info', 4],
  ['p1', 1],
  ['p2', 2],
  ['p3', 3],
  ['p4', 4],
  ['p5', 4],
])

/** A word nobody knows must not fall silent: it pages like an error. */
const unknown: Rank = 2

/** The level of an alert by its source's word. `map` is the service's own, such as `{ critical: 'SEV2' }`. */
export function levelOfAlert(scheme: Scheme, severity: string, map: Record<string, string> = {}): Level {
  const word = severity.trim().toLowerCase()
  const [, wanted] = Object.entries(map).find(([from]) => from.trim().toLowerCase() === word) ?? []
  const mapped = wanted === undefined ? null : parseLevel(scheme, wanted)
  return mapped ?? levelOf(scheme, ranks.get(word) ?? unknown)
}
