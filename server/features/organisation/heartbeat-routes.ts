import { heartbeats } from '../../../api/heartbeats.ts'
import { Refused } from '../../../api/problem.ts'
import { type Api, serve } from '../../http/serve.ts'
import { presentHeartbeat } from '../heartbeats/present-heartbeat.ts'
import { allHeartbeats } from '../services/heartbeat-store.ts'
import { pageOf } from './page-of.ts'

export function heartbeatRoutes(api: Api): void {
  serve(api, heartbeats.list, async (tx, { query }) => {
    const { items, next_cursor } = pageOf(await allHeartbeats(tx), query)
    return { items: items.map(presentHeartbeat), next_cursor }
  })

  serve(api, heartbeats.get, async (tx, { params }) => {
    const found = (await allHeartbeats(tx)).find(({ id }) => id === params.id)
    if (!found) throw new Refused('not-found', `There is no heartbeat "${params.id}".`)
    return presentHeartbeat(found)
  })
}
