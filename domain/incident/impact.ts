import { neededBy } from '../alerting/dependencies.ts'

/** A service that needs another one, how many steps away, and by which way. */
export type Dependant = { service: string; distance: number; because: string }

/** What is affected along with a service, since it needs it; the nearest first. Circles are harmless. */
export function impactOf(service: string, needs: ReadonlyMap<string, readonly string[]>): Dependant[] {
  const holders = neededBy(needs)
  const chains = new Map([[service, [service]]])
  for (const [reached, chain] of chains) {
    for (const id of holders.get(reached) ?? []) if (!chains.has(id)) chains.set(id, [id, ...chain])
  }
  chains.delete(service)
  return [...chains].map(([id, chain]) => ({
    service: id,
    distance: chain.length - 1,
    because: `needs ${chain.slice(1).join(', which needs ')}`,
  }))
}
