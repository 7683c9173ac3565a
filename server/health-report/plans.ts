import { sql } from 'kysely'
import { finalSchedule } from '../../domain/schedule/final-schedule.ts'
import { after } from '../../domain/time/instant.ts'
import { compiledSchedules } from '../features/schedules/compiled-schedules.ts'
import { named, ok, problem, warning, type Finding, type Look } from './finding.ts'

const LOOKED_AHEAD = { days: 42 }

export async function scheduleGaps({ tx }: Look): Promise<Finding> {
  const rows = await tx.db.selectFrom('schedules').select('id').orderBy('id').execute()
  const schedules = await compiledSchedules(
    tx,
    rows.map(({ id }) => id),
  )
  const broken = [...schedules].flatMap(([id, schedule]) => (schedule === null ? [id] : []))
  if (broken.length > 0) {
    return problem(
      `These schedules cannot be computed, so nobody is on call in them: ${named(broken)}.`,
      'Correct their time zone or their layers in the organisation file.',
    )
  }
  const gaps = [...schedules].flatMap(([id, schedule]) => {
    const [first] = schedule ? finalSchedule(schedule, tx.now, after(tx.now, LOOKED_AHEAD)).gaps : []
    return first ? [`${id} from ${first.startsAt.toISOString()}`] : []
  })
  if (gaps.length === 0)
    return ok(rows.length === 0 ? 'There is no schedule yet.' : 'Somebody is on call for the next six weeks.')
  return warning(
    `Nobody is on call in ${named(gaps)}.`,
    'Add a layer or an override, or see that another step of the policy covers that time.',
  )
}

export async function emptyPolicies({ tx }: Look): Promise<Finding> {
  const rows = await tx.db
    .selectFrom('escalation_policies')
    .select('id')
    .where(sql<number>`jsonb_array_length(steps)`, '=', 0)
    .orderBy('id')
    .execute()
  if (rows.length === 0) return ok('Every escalation policy has steps.')
  return warning(
    `These policies have no steps, so only the catch-all is paged: ${named(rows.map(({ id }) => id))}.`,
    'Give each of them a step with a target.',
  )
}

export async function servicesWithoutPolicy({ tx }: Look): Promise<Finding> {
  const rows = await tx.db
    .selectFrom('services')
    .select('id')
    .where('escalation_policy_id', 'is', null)
    .orderBy('id')
    .execute()
  if (rows.length === 0) return ok('Every service has an escalation policy.')
  return warning(
    `These services have no escalation policy, so only the catch-all is paged: ${named(rows.map(({ id }) => id))}.`,
    'Give each of them an escalation_policy.',
  )
}
