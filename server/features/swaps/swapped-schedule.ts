import { Refused } from '../../../api/problem.ts'
import type { CompiledSchedule } from '../../../domain/schedule/compile.ts'
import type { Tx } from '../../database/transaction.ts'
import { administrators, loadTeams } from '../people/load-teams.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import { findSchedule, type ScheduleTraits } from '../schedules/store.ts'

export async function requireSchedule(tx: Tx, id: string): Promise<ScheduleTraits> {
  const found = await findSchedule(tx, id)
  if (!found) throw new Refused('not-found', `There is no schedule "${id}".`)
  return found
}

export async function requireCompiled(tx: Tx, id: string): Promise<CompiledSchedule> {
  const compiled = (await compiledSchedules(tx, [id])).get(id)
  if (compiled) return compiled
  throw new Refused('conflict', `Schedule "${id}" cannot be computed; look at its time zone and its times.`)
}

/** The lead and the manager of the schedule's team. */
export async function leadersOf(tx: Tx, { team }: Pick<ScheduleTraits, 'team'>): Promise<string[]> {
  const found = team === null ? undefined : (await loadTeams(tx, [team])).get(team)
  return [found?.lead ?? null, found?.manager ?? null].filter((person) => person !== null)
}

/** Who is asked to approve: the leaders who are neither of the two, else the administrators. */
export async function approversOf(
  tx: Tx,
  schedule: Pick<ScheduleTraits, 'team'>,
  { askedBy, acceptedBy }: { askedBy: string; acceptedBy: string | null },
): Promise<string[]> {
  const others = (people: string[]) => people.filter((one) => one !== askedBy && one !== acceptedBy)
  const leaders = others(await leadersOf(tx, schedule))
  return leaders.length > 0 ? leaders : others(await administrators(tx))
}
