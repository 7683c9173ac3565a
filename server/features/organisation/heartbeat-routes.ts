import * as contract from '../../../api/organisation-resources.ts'
import { Refused } from '../../../api/problem.ts'
import { type Api, serve } from '../../http/serve.ts'
import { allHeartbeats, type HeartbeatRow } from '../services/heartbeat-store.ts'
import { pageOf } from './page-of.ts'

export function heartbeatRoutes(api: Api): void {
  serve(api, contract.heartbeats.list, async (tx, { query }) => {
    const { items, next_cursor } = pageOf(await allHeartbeats(tx), query)
    return { items: items.map(shown), next_cursor }
  })

  serve(api, contract.heartbeats.get, async (tx, { params }) => {
    const found = (await allHeartbeats(tx)).find(({ id }) => id === params.id)
    if (!found) throw new Refused('not-found', `There is no heartbeat "${params.id}".`)
    return shown(found)
  })
}

function shown({ id, service, settings, lastPingAt, missedAt }: HeartbeatRow) {
  return {
    id,
    service,
    interval_minutes: settings.interval_minutes ?? 0,
    grace_minutes: settings.grace_minutes ?? 0,
    state: missedAt ? ('missed' as const) : lastPingAt ? ('alive' as const) : ('waiting' as const),
    last_ping_at: lastPingAt?.toISOString() ?? null,
    missed_at: missedAt?.toISOString() ?? null,
  }
}
