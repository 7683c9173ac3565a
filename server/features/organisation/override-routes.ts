import { randomBytes } from 'node:crypto'
import * as contract from '../../../api/organisation-resources.ts'
import { Refused } from '../../../api/problem.ts'
import { Override as WrittenOverride } from '../../../api/schedules.ts'
import type { Organisation, Override, Schedule } from '../../../domain/organisation/document.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import { overrideOf, scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import { scheduleFinder } from '../../../domain/organisation/wrong-schedules.ts'
import { overrideMisfits } from '../../../domain/schedule/override-misfit.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Api, serve } from '../../http/serve.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { scheduleContents } from '../schedules/store.ts'
import { record } from '../timeline/record.ts'
import type { By } from './change-organisation.ts'
import { readOrganisation } from './read-organisation.ts'
import { refuseFaults } from './refuse-faults.ts'
import { putThing, readOrRefuse, withId, writable } from './write-resource.ts'

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
    const override = readOrRefuse(WrittenOverride, { id, ...writable(body) })
    const list = [...schedule.overrides, override]
    return await putOverride(tx, { actor, seal }, { current, schedule, list, override })
  })

  serve(api, contract.overrides.replace, async (tx, { params, body, actor }) => {
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const schedule = scheduleIn(current, params.id)
    const override = readOrRefuse(WrittenOverride, withId(params.override, writable(body)))
    findOverride(schedule, override.id)
    const list = schedule.overrides.map((each) => (each.id === override.id ? override : each))
    return await putOverride(tx, { actor, seal }, { current, schedule, list, override })
  })

  serve(api, contract.overrides.remove, async (tx, { params, actor }) => {
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const schedule = scheduleIn(current, params.id)
    const override = findOverride(schedule, params.override)
    const overrides = schedule.overrides.filter(({ id }) => id !== params.override)
    await putThing(tx, { actor, seal }, { current, section: 'schedules', thing: { ...schedule, overrides } })
    tellOf(tx, { actor, seal }, schedule, { event: 'override-removed', override })
    return undefined
  })
}

type Put = { current: Organisation; schedule: Schedule; list: Override[]; override: Override }

async function putOverride(tx: Tx, by: By, { current, schedule, list, override }: Put) {
  const thing = { ...schedule, overrides: list }
  const below = `overrides[${list.indexOf(override)}].`
  const applied = await putThing(tx, by, { current, section: 'schedules', thing, below })
  refuseFaults(overrideMisfits(overrideOf(override), scheduleOf(schedule, scheduleFinder(current.schedules))))
  tellOf(tx, by, schedule, { event: 'override-saved', override })
  return { ...override, warnings: applied.warnings, generated: applied.generated }
}

type Happening = { event: 'override-saved' | 'override-removed'; override: Override }

/** Whoever looks at the schedule sees it at once. */
function tellOf(
  tx: Tx,
  { actor }: By,
  { id, time_zone: zone }: Schedule,
  { event, override }: Happening,
): void {
  const { person, replaces, starts_at, ends_at } = override
  const who = replaces === null ? person : `${person} in place of ${replaces}`
  const did = event === 'override-saved' ? 'put on call' : 'took back the override of'
  record(tx, {
    stream: `schedule:${id}`,
    kind: 'ACTION',
    event,
    actor: refOf(actor),
    text: `${wordsFor(refOf(actor))} ${did} ${who}, ${starts_at} to ${ends_at} (${zone}).`,
    details: { override: override.id },
  })
}

function findOverride({ id, overrides }: Schedule, wanted: string): Override {
  const found = overrides.find((each) => each.id === wanted)
  if (!found) throw new Refused('not-found', `Schedule "${id}" has no override "${wanted}".`)
  return found
}

function scheduleIn({ schedules }: Organisation, id: string): Schedule {
  const schedule = schedules.find((one) => one.id === id)
  if (!schedule) throw noSchedule(id)
  return schedule
}

function noSchedule(id: string): Refused {
  return new Refused('not-found', `There is no schedule "${id}".`)
}
