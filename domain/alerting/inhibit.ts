import { dependenciesOf } from './dependencies.ts'
import type { Suppression } from './suppression.ts'

/** A new alert; null is of no service. */
type Raised<K> = { alert: K; service: string | null; inhibited: boolean }

/**
 * Which of the alerts that are raised together page nobody, because what their service needs has an open incident or
 * gets one now. Of services that need each other, one always pages.
 */
export function inhibit<K>(
  raised: readonly Raised<K>[],
  troubled: ReadonlySet<string>,
  needs: ReadonlyMap<string, readonly string[]>,
): Map<K, Suppression> {
  const down = new Set(troubled)
  for (const { service, inhibited } of raised) if (!inhibited && service !== null) down.add(service)
  const found = new Map<K, Suppression>()
  for (const { alert, service, depends } of deepestFirst(raised, needs)) {
    const needed = [...depends.keys()].find((id) => down.has(id))
    if (needed === undefined) down.add(service)
    else found.set(alert, inhibition(service, needed))
  }
  return found
}

function deepestFirst<K>(raised: readonly Raised<K>[], needs: ReadonlyMap<string, readonly string[]>) {
  return raised
    .flatMap(({ alert, service, inhibited }) =>
      inhibited && service !== null ? [{ alert, service, depends: dependenciesOf(service, needs) }] : [],
    )
    .toSorted((one, other) => one.depends.size - other.depends.size || (one.service < other.service ? -1 : 1))
}

function inhibition(service: string, needed: string): Suppression {
  return {
    by: 'dependency',
    id: needed,
    until: null,
    because: `${service} needs ${needed}, which has an open incident`,
  }
}
