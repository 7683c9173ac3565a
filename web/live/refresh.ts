import type { Query, QueryClient } from '@tanstack/react-query'
import type { LiveEntry } from '../../api/events.ts'

/** Which resources an entry of a stream may change, by the kind of the stream. */
const touched: Record<string, readonly string[]> = {
  incident: ['incidents', 'alerts', 'integration-activity', 'deliveries', 'home', 'action-items'],
  alert: ['alerts', 'incidents', 'services'],
  service: ['services', 'changes', 'maintenance-windows', 'heartbeats'],
  schedule: ['schedules', 'on-call', 'on-call-health', 'shifts', 'swaps', 'hand-overs', 'people', 'home'],
  person: ['people', 'contact-methods', 'notification-rules', 'deliveries', 'teams', 'home'],
}

/** A storm of entries is one reading. */
const GATHER_MS = 40

let gathered: LiveEntry[] = []

export function refreshFor(queries: QueryClient, entry: LiveEntry): void {
  gathered.push(entry)
  if (gathered.length > 1) return
  setTimeout(() => {
    const entries = gathered
    gathered = []
    void queries.invalidateQueries({
      predicate: (query) => entries.some((one) => concerns(one, query.queryKey)),
    })
  }, GATHER_MS)
}

/** What was read before now is read again. */
export function refreshStale(queries: QueryClient): void {
  const now = Date.now()
  const isOlder = ({ state }: Query): boolean => state.dataUpdatedAt > 0 && state.dataUpdatedAt < now
  void queries.invalidateQueries({ predicate: isOlder })
}

/** Whether an answer kept under this key may have changed; one about another incident has not. */
export function concerns({ stream, incident }: LiveEntry, [resource, , given]: readonly unknown[]): boolean {
  const kind = stream.split(':')[0] ?? ''
  if (typeof resource !== 'string' || !touched[kind]?.includes(resource)) return false
  if (resource !== 'incidents' || incident === null) return true
  const id = idIn(given)
  return id === null || id.toUpperCase() === incident
}

function idIn(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !('params' in given)) return null
  const { params } = given
  return typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : null
}
