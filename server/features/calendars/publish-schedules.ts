import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import {
  type Horizon,
  horizonAt,
  type Publication,
  publishShifts,
} from '../../../domain/calendar/publish-shifts.ts'
import type { PublishedShift, ShownShift } from '../../../domain/calendar/published-shift.ts'
import type { CompiledSchedule } from '../../../domain/schedule/compile.ts'
import { shadowShiftsOf, shiftsOf } from '../../../domain/schedule/shifts.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import { scheduleVersions } from '../schedules/store.ts'
import {
  forgetEmptySchedules,
  forgetSchedules,
  forgetShifts,
  publishedSchedules,
  publishedShifts,
} from './store.ts'

/** What differs from what was published of it. */
type Stale = { id: string; version: string }

/** The version of a schedule that was removed, while calendars still show that its shifts were called off. */
const GONE = 'gone'

/** Brings what calendars are told of these schedules up to date. Most often there is nothing to do. */
export async function publishSchedules(tx: Tx, ids: readonly string[]): Promise<void> {
  const horizon = horizonAt(tx.now)
  if ((await staleSchedules(tx, ids, horizon)).length === 0) return
  await sql`select pg_advisory_xact_lock(hashtext('tocsin calendars'))`.execute(tx.db)
  const stale = await staleSchedules(tx, ids, horizon)
  await publish(tx, stale, horizon)
  await forgetSchedules(
    tx,
    stale.map(({ id }) => id),
  )
  insertRows(
    tx,
    'published_schedules',
    stale.map(({ id, version }) => ({ schedule_id: id, version, horizon_from: horizon.from })),
  )
  await forgetEmptySchedules(tx, GONE)
}

async function staleSchedules(tx: Tx, ids: readonly string[], { from }: Horizon): Promise<Stale[]> {
  const versions = await scheduleVersions(tx, ids)
  const published = new Map((await publishedSchedules(tx, ids)).map((row) => [row.schedule_id, row]))
  const present = new Set(versions.map(({ id }) => id))
  const gone = [...published.keys()].filter((id) => !present.has(id))
  return [...versions, ...gone.map((id) => ({ id, version: GONE }))].filter(({ id, version }) => {
    const known = published.get(id)
    return known?.version !== version || known.horizon_from.getTime() !== from.getTime()
  })
}

async function publish(tx: Tx, stale: Stale[], horizon: Horizon): Promise<void> {
  const ids = stale.map(({ id }) => id)
  const compiled = await compiledSchedules(tx, ids)
  const known = Map.groupBy(await publishedShifts(tx, ids), ({ schedule }) => schedule)
  for (const id of ids) {
    const schedule = compiled.get(id)
    const shown = schedule ? shownShifts(schedule, horizon) : []
    await save(tx, id, publishShifts(known.get(id) ?? [], shown, { horizon, now: tx.now }))
  }
}

function shownShifts(schedule: CompiledSchedule, { from, to }: Horizon): ShownShift[] {
  return [
    ...shiftsOf(schedule, from, to).map((shift) => ({ ...shift, shadowLayer: null })),
    ...shadowShiftsOf(schedule, from, to).map(({ layer, ...shift }) => ({ ...shift, shadowLayer: layer })),
  ]
}

async function save(tx: Tx, schedule: string, { added, changed, forgotten }: Publication): Promise<void> {
  await forgetShifts(
    tx,
    forgotten.map(({ id }) => id),
  )
  const fresh = { sequence: 0, changedAt: tx.now, cancelledAt: null }
  insertRows(
    tx,
    'published_shifts',
    added.map((shift) => rowOf(schedule, { id: randomUUIDv7(), ...fresh, ...shift })),
  )
  updateRows(
    tx,
    'published_shifts',
    changed.map((shift) => rowOf(schedule, shift)),
  )
}

function rowOf(schedule: string, shift: PublishedShift) {
  return {
    id: shift.id,
    schedule_id: schedule,
    person_id: shift.person,
    shadow_layer: shift.shadowLayer,
    starts_at: shift.startsAt,
    ends_at: shift.endsAt,
    sequence: shift.sequence,
    changed_at: shift.changedAt,
    cancelled_at: shift.cancelledAt,
  }
}
