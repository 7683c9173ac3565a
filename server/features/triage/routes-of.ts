import type { Trigger } from '../../../domain/alerting/signal.ts'
import { route, type CompiledRules, type Routed } from '../../../domain/alerting/route.ts'

type Arrived = { integration: string; receivedAt: Date; signal: Trigger }

export type RouteOf = (arrived: Arrived) => Routed

/** What the rules say of the triggers of a batch; of each they are asked once. */
export function routesOf(rules: CompiledRules, serviceOf: (integration: string) => string | null): RouteOf {
  const known = new Map<Trigger, Routed>()
  return ({ integration, receivedAt, signal }) =>
    known.getOrInsertComputed(signal, () =>
      route(rules, { ...signal, integration, service: serviceOf(integration) }, receivedAt),
    )
}
