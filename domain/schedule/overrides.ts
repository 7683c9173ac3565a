import type { LocalTime } from './local-time.ts'
import { instantOf, readMoment } from './moment.ts'
import type { OnCall, Override } from './schedule.ts'
import { countUpTo, rememberingLast, type Span } from './span.ts'

const none: readonly Override[] = []

/** The overrides in force at an instant, in the order of the list. */
export function compileOverrides(
  overrides: readonly Override[],
  local: LocalTime,
): (at: number) => Span<readonly Override[]> {
  const placed = overrides.map((each) => place(each, local)).filter(({ from, until }) => from < until)
  const edges = edgesOf(placed)
  const inForce: Override[][] = []
  for (const { from, until, value } of placed) {
    const end = countUpTo(edges, until - 1)
    for (let index = countUpTo(edges, from) - 1; index < end; index += 1) (inForce[index] ??= []).push(value)
  }
  return rememberingLast((at) => {
    const index = countUpTo(edges, at)
    const [from, until] = [edges[index - 1] ?? -Infinity, edges[index] ?? Infinity]
    return { from, until, value: inForce[index - 1] ?? none }
  })
}

function edgesOf(spans: readonly Span<Override>[]): number[] {
  const edges: number[] = []
  for (const { from, until } of spans) edges.push(from, until)
  return edges.toSorted((one, other) => one - other)
}

function place(override: Override, local: LocalTime): Span<Override> {
  const from = instantOf(readMoment(override.startsAt), local)
  const until = instantOf(readMoment(override.endsAt), local)
  return { from, until, value: override }
}

/** What one override makes of what those before it left. */
export function applyOverride(before: OnCall, { id, person, replaces }: Override): OnCall {
  if (replaces === null || replaces === undefined) return { people: [person], layer: null, override: id }
  const others = before.people.filter((each) => each !== replaces)
  if (others.length === before.people.length) return before
  const people = others.length === 0 ? [person] : [...new Set([...others, person])].toSorted()
  return { people, layer: before.layer, override: id }
}
