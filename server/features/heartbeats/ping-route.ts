import { heartbeats } from '../../../api/heartbeats.ts'
import { Refused } from '../../../api/problem.ts'
import { serve, type Api } from '../../http/serve.ts'
import type { Paging } from '../notifications/page-people.ts'
import { heartbeatById } from '../services/heartbeat-store.ts'
import { pingHeartbeat } from './ping.ts'
import { presentHeartbeat } from './present-heartbeat.ts'

export function pingRoute(api: Api, { paging }: { paging: Paging }): void {
  serve(api, heartbeats.ping, async (tx, { params: { id } }) => {
    const before = await heartbeatById(tx, id)
    if (before) await pingHeartbeat(tx, paging, before)
    const after = before && (await heartbeatById(tx, id))
    if (!after) throw new Refused('not-found', `There is no heartbeat "${id}".`)
    return presentHeartbeat(after)
  })
}
