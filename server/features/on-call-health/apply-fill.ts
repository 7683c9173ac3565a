import { Refused } from '../../../api/problem.ts'
import type { Override } from '../../../domain/organisation/document.ts'
import { finalSchedule } from '../../../domain/schedule/final-schedule.ts'
import { instantOf, parseMoment } from '../../../domain/schedule/moment.ts'
import { localTime } from '../../../domain/schedule/local-time.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Tx } from '../../database/transaction.ts'
import type { By } from '../organisation/change-organisation.ts'
import { putSchedules } from '../organisation/put-schedules.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'

/** Adds the overrides of a proposal, unless somebody is on call by now in any of them. */
export async function applyFill(
  tx: Tx,
  by: By,
  { id, overrides }: { id: string; overrides: Override[] },
): Promise<void> {
  await lockOrganisation(tx)
  const current = await readOrganisation(tx)
  const schedule = current.schedules.find((one) => one.id === id)
  if (!schedule) throw new Refused('not-found', `There is no schedule "${id}".`)
  await requireStillEmpty(tx, id, schedule.time_zone, overrides)
  const content = { ...schedule, overrides: [...schedule.overrides, ...overrides] }
  await putSchedules(tx, by, current, [content], 'Filled fairly')
}

async function requireStillEmpty(tx: Tx, id: string, timeZone: string, overrides: Override[]): Promise<void> {
  const compiled = (await compiledSchedules(tx, [id])).get(id)
  const local = localTime(timeZone)
  for (const [index, { starts_at, ends_at }] of overrides.entries()) {
    const [start, end] = [parseMoment(starts_at), parseMoment(ends_at)]
    if (!compiled || !start || !end) continue
    const [from, to] = [new Date(instantOf(start, local)), new Date(instantOf(end, local))]
    const [entry] = finalSchedule(compiled, from, to).entries
    if (!entry) continue
    const message = `${entry.people.join(', ')} is on call by now from ${entry.startsAt.toISOString()}`
    const path = `overrides[${index}]`
    throw new Refused('conflict', `${path}: ${message}; ask for a new proposal.`, [{ path, message }])
  }
}
