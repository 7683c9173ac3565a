import * as contract from '../../../api/on-call.ts'
import { Refused } from '../../../api/problem.ts'
import type { CompiledSchedule } from '../../../domain/schedule/compile.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageByNumber } from '../../http/number-page.ts'
import { type Api, serve } from '../../http/serve.ts'
import { readTimeline } from '../timeline/read-timeline.ts'
import { compiledSchedules } from './compiled-schedules.ts'
import { presentFinal } from './present-final.ts'
import { presentOnCall } from './present-on-call.ts'
import { previewSchedule } from './preview-schedule.ts'
import { publishedRange, readRange } from './range.ts'
import { findSchedules, publishedWeeksOf } from './store.ts'

export function scheduleRoutes(api: Api): void {
  serve(api, contract.finalSchedule, async (tx, { params, query }) =>
    presentFinal(await compiled(tx, params.id), readRange(query)),
  )

  serve(api, contract.scheduleGaps, async (tx, { params, query }) => {
    const range = publishedRange(await publishedWeeksOf(tx, params.id), tx.now, query)
    const { entries: _, ...gaps } = presentFinal(await compiled(tx, params.id), range)
    return gaps
  })

  serve(api, contract.scheduleTimeline, async (tx, { params, query }) => {
    if ((await findSchedules(tx, { schedule: params.id })).length === 0) throw missing(params.id)
    return await pageByNumber(query, (range) => readTimeline(tx, `schedule:${params.id}`, range))
  })

  serve(api, contract.previewSchedule, async (tx, { body }) => previewSchedule(tx, body))

  serve(api, contract.scheduleOnCall, async (tx, { params, query }) => {
    const at = query.at === undefined ? tx.now : new Date(query.at)
    const [found] = await presentOnCall(tx, await findSchedules(tx, { schedule: params.id }), at)
    if (!found) throw missing(params.id)
    return { at: at.toISOString(), ...found }
  })
}

async function compiled(tx: Tx, id: string): Promise<CompiledSchedule> {
  const found = (await compiledSchedules(tx, [id])).get(id)
  if (found) return found
  if (found === undefined) throw missing(id)
  throw new Refused('conflict', `Schedule "${id}" cannot be computed; look at its time zone and its times.`)
}

function missing(id: string): Refused {
  return new Refused('not-found', `There is no schedule "${id}".`)
}
