import type { Routed } from '../../../domain/alerting/route.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import { readDatedResolves } from './dated-resolves.ts'
import { isTrigger, type Groups, type Keyed } from './fold-signals.ts'
import type { RouteOf } from './routes-of.ts'
import type { Opening } from './suppress-alerts.ts'
import { keyOf, lockOpenAlerts, type OpenAlert } from './store.ts'

/** By key: the number that its incident will have, and the incident in monitoring that its last alert belonged to. */
export type Numbers = { numbers: Map<string, string>; watched: Map<string, string> }

type Known = Numbers & { open: Map<string, OpenAlert>; resolves: Map<string, Date> }

type MayBeQuiet = (routed: Routed, opening: Opening) => boolean

/** What there is of the keys of these signals, and the numbers that their incidents will have. */
export async function knownOf(
  tx: Tx,
  groups: Groups,
  routeOf: RouteOf,
  mayBeQuiet: MayBeQuiet,
): Promise<Known> {
  const wanted = [...groups.values()].flatMap((signals) => {
    const [first] = signals
    const trigger = signals.find(isTrigger)
    if (!first) return []
    const routed = trigger ? routeOf(trigger) : null
    const isQuiet = routed !== null && trigger !== undefined && mayBeQuiet(routed, trigger)
    return [{ ...first, routed, isQuiet, isDated: signals.some(isDated) }]
  })
  if (wanted.length === 0)
    return { open: new Map(), resolves: new Map(), numbers: new Map(), watched: new Map() }
  const services = await loadServices(tx, [...new Set(wanted.flatMap(({ routed }) => routed?.service ?? []))])
  const keys = wanted.map(({ integration, dedupKey, routed, isQuiet }) => ({
    integration,
    dedupKey,
    opens: routed !== null && !isQuiet && opensByItself(routed, services.get(routed.service ?? '') ?? null),
  }))
  const [{ open, numbers, watched }, resolves] = await Promise.all([
    lockOpenAlerts(tx, keys),
    readDatedResolves(
      tx,
      wanted.filter(({ isDated: dated }) => dated),
    ),
  ])
  return { open: new Map(open.map((alert) => [keyOf(alert), alert])), resolves, numbers, watched }
}

/** Only of these it matters when the last resolve was. */
function isDated({ signal }: Keyed): boolean {
  return signal.action !== 'resolve' && Boolean(signal.happenedAt)
}

/** Where alerts may join or re-open an incident, no number is drawn before it is known that it is needed. */
function opensByItself({ verdict, attachTo }: Routed, service: Service | null): boolean {
  if (verdict.do !== 'open' || attachTo) return false
  if (service === null) return true
  if (service.pauseSeconds > 0 || service.flapping || service.inhibitedByDependencies) return false
  return service.grouping.by === 'off' && service.reopenMinutes <= 0 && !service.storm
}
