import * as contract from '../../../api/on-call-health.ts'
import { Refused } from '../../../api/problem.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, serve } from '../../http/serve.ts'
import { applyFill } from './apply-fill.ts'
import { checkSchedules } from './check-schedules.ts'
import { presentFinding, presentHealth } from './present-health.ts'
import { proposeFill } from './propose-fill.ts'
import { ruledSchedules } from './store.ts'

export function onCallHealthRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.scheduleHealth, async (tx, { params: { id } }) => {
    const ruled = await ruledSchedules(tx, { id })
    if (ruled.length === 0) throw new Refused('not-found', `There is no schedule "${id}".`)
    const [checked] = await checkSchedules(tx, ruled)
    if (checked) return presentHealth(checked)
    throw new Refused('conflict', `Schedule "${id}" cannot be computed; look at its time zone and its times.`)
  })

  serve(api, contract.onCallHealth, async (tx, { query: { team, cursor, limit } }) => {
    const found = await ruledSchedules(tx, { team, after: cursor, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const checked = await checkSchedules(tx, shown)
    const items = checked.map(({ ruled: { id, name, team: owner }, health }) => ({
      schedule: id,
      name,
      team: owner,
      fairness_score: health.score,
      findings: health.findings.map(presentFinding),
    }))
    return { items, next_cursor: found.length > limit ? (shown.at(-1)?.id ?? null) : null }
  })

  serve(api, contract.proposeFill, async (tx, { params, body }) => await proposeFill(tx, params.id, body))

  serve(api, contract.applyFill, async (tx, { params, body, actor }) => {
    await applyFill(tx, { actor, seal }, { id: params.id, overrides: body.overrides })
    return { overrides: body.overrides }
  })
}
