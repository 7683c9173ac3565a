import * as contract from '../../../api/regulatory-clocks.ts'
import { type Api, serve } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { proveNotice, waiveNotice } from './end-clocks.ts'
import { listClocks } from './list-clocks.ts'
import { presentClock } from './present-clock.ts'
import { readRegimes } from './read-regimes.ts'
import { startClocks } from './start-clocks.ts'

const edit = 'regulatory-clock.edit'

export function regulationRoutes(api: Api): void {
  serve(api, contract.readRegimes, async (tx) => await readRegimes(tx))
  serve(api, contract.listRegulatoryClocks, async (tx, { params, actor }) =>
    listClocks(tx, await readFor(tx, actor, 'incident.read', params.id)),
  )
  serve(api, contract.startRegulatoryClocks, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, edit, params.id)
    const started = await startClocks(tx, row, refOf(actor), body)
    return { items: started.map((clock) => presentClock(clock, tx.now)), next_cursor: null }
  })
  serve(api, contract.proveNotice, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, edit, params.id)
    return presentClock(await proveNotice(tx, row, refOf(actor), params.clock, body), tx.now)
  })
  serve(api, contract.waiveNotice, async (tx, { params, body, actor }) => {
    const row = await lockFor(tx, actor, edit, params.id)
    return presentClock(await waiveNotice(tx, row, refOf(actor), params.clock, body.reason), tx.now)
  })
}
