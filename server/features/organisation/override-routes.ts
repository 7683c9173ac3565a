import { randomBytes } from 'node:crypto'
import * as contract from '../../../api/organisation-resources.ts'
import { Refused } from '../../../api/problem.ts'
import { Override } from '../../../api/schedules.ts'
import type { Organisation, Schedule } from '../../../domain/organisation/document.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import { overrideOf, scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import { scheduleFinder } from '../../../domain/organisation/wrong-schedules.ts'
import { overrideMisfits } from '../../../domain/schedule/override-misfit.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, serve } from '../../http/serve.ts'
import { scheduleContents } from '../schedules/store.ts'
import { readOrganisation } from './read-organisation.ts'
import { refuseFaults } from './refuse-faults.ts'
import { putThing, readOrRefuse, writable } from './write-resource.ts'

export function overrideRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.overrides.list, async (tx, { params }) => {
    const [schedule] = await scheduleContents(tx, [params.id])
    if (!schedule) throw noSchedule(params.id)
    return { items: schedule.overrides, next_cursor: null }
  })

  serve(api, contract.overrides.create, async (tx, { params, body, actor }) => {
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const schedule = scheduleIn(current, params.id)
    const id = `override-${randomBytes(4).toString('hex')}`
    const override = readOrRefuse(Override, { id, ...writable(body) })
    const thing = { ...schedule, overrides: [...schedule.overrides, override] }
    const below = `overrides[${schedule.overrides.length}].`
    const applied = await putThing(tx, { actor, seal }, { current, section: 'schedules', thing, below })
    refuseFaults(
      overrideMisfits(overrideOf(override), scheduleOf(schedule, scheduleFinder(current.schedules))),
    )
    return { ...override, warnings: applied.warnings, generated: applied.generated }
  })

  serve(api, contract.overrides.remove, async (tx, { params, actor }) => {
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const schedule = scheduleIn(current, params.id)
    const overrides = schedule.overrides.filter(({ id }) => id !== params.override)
    if (overrides.length === schedule.overrides.length) {
      throw new Refused('not-found', `Schedule "${params.id}" has no override "${params.override}".`)
    }
    await putThing(tx, { actor, seal }, { current, section: 'schedules', thing: { ...schedule, overrides } })
    return undefined
  })
}

function scheduleIn({ schedules }: Organisation, id: string): Schedule {
  const schedule = schedules.find((one) => one.id === id)
  if (!schedule) throw noSchedule(id)
  return schedule
}

function noSchedule(id: string): Refused {
  return new Refused('not-found', `There is no schedule "${id}".`)
}
