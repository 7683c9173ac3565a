import { scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import {
  horizonOf,
  membersOf,
  type PersonState,
  type Rotation,
} from '../../../domain/on-call-health/rotation.ts'
import type { CompiledSchedule } from '../../../domain/schedule/compile.ts'
import type { Schedule } from '../../../domain/schedule/schedule.ts'
import { type Shift, shadowShiftsOf, shiftsOf } from '../../../domain/schedule/shifts.ts'
import type { Stretch } from '../../../domain/schedule/stretch.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { teamHolidays } from '../absences/team-holidays.ts'
import { absencesFrom } from '../absences/who-is-away.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import { followedBy } from '../schedules/followed-by.ts'
import { scheduleContents } from '../schedules/store.ts'
import { readSection } from '../settings/store.ts'
import { peopleByIds, type RuledSchedule, scheduleIds } from './store.ts'

export type LoadedRotation = { ruled: RuledSchedule; rotation: Rotation }

type Known = {
  compiled: Map<string, CompiledSchedule | null>
  schedules: Map<string, Schedule>
  away: Map<string, Stretch[]>
  people: Map<string, { timeZone: string; onCallSince: string | null }>
  shifts: Map<string, Shift[]>
  holidays: Map<string, ReadonlySet<string>>
  weekend: Rotation['weekend']
}

const yearBack = { days: 364 }

/** The schedules that can be computed, with all that decides whether they treat their people well. `until`: how far ahead others' shifts count. */
export async function loadRotations(tx: Tx, ruled: RuledSchedule[], until?: Date): Promise<LoadedRotation[]> {
  const known = await loadKnown(tx, ruled, until ?? furthest(ruled, tx.now))
  return ruled.flatMap((each) => {
    const [schedule, compiled] = [known.schedules.get(each.id), known.compiled.get(each.id)]
    if (!schedule || !compiled) return []
    const practised = shadowShiftsOf(compiled, before(tx.now, yearBack), tx.now)
    const rotation = {
      schedule,
      compiled,
      rules: each.rules,
      people: statesIn(each.id, known),
      holidays: known.holidays.get(each.team ?? '') ?? new Set<string>(),
      weekend: known.weekend,
      practised,
      now: tx.now,
    }
    return [{ ruled: each, rotation }]
  })
}

function furthest(ruled: readonly RuledSchedule[], now: Date): Date {
  return ruled
    .map(({ rules }) => horizonOf({ now, rules }).endsAt)
    .reduce((last, at) => (at > last ? at : last), now)
}

async function loadKnown(tx: Tx, ruled: RuledSchedule[], until: Date): Promise<Known> {
  const compiled = await compiledSchedules(tx, await scheduleIds(tx))
  const schedules = await schedulesByIds(
    tx,
    ruled.map(({ id }) => id).filter((id) => compiled.get(id)),
  )
  const shifts = new Map(
    [...compiled].flatMap(([id, each]): [string, Shift[]][] =>
      each ? [[id, shiftsOf(each, tx.now, until)]] : [],
    ),
  )
  const named = [...schedules.values()].flatMap((schedule) => [
    ...membersOf(schedule),
    ...schedule.overrides.map(({ person }) => person),
  ])
  const ids = [...new Set(named)]
  const people = await peopleByIds(tx, ids)
  const { on_call_pay: pay } = await readSection(tx)
  return {
    compiled,
    schedules,
    shifts,
    away: await absencesFrom(tx, ids, before(tx.now, yearBack)),
    people: new Map(people.map(({ id, ...person }) => [id, person])),
    holidays: await teamHolidays(tx),
    weekend: pay.weekend,
  }
}

async function schedulesByIds(tx: Tx, ids: string[]): Promise<Map<string, Schedule>> {
  const contents = await scheduleContents(tx, ids)
  const find = await followedBy(tx, contents)
  return new Map(contents.map((content) => [content.id, scheduleOf(content, find)]))
}

function statesIn(schedule: string, { people, away, shifts }: Known): Map<string, PersonState> {
  const elsewhere = Map.groupBy(
    [...shifts].flatMap(([id, own]) => (id === schedule ? [] : own)),
    ({ person }) => person,
  )
  return new Map(
    [...people].map(([id, person]) => [
      id,
      { ...person, away: away.get(id) ?? [], elsewhere: elsewhere.get(id) ?? [] },
    ]),
  )
}
