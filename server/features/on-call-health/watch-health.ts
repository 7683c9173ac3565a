import type { Finding, HealthRule } from '../../../domain/on-call-health/finding.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { ownersOf } from '../schedules/owners-of.ts'
import { record, SYSTEM } from '../timeline/record.ts'
import { checkSchedules } from './check-schedules.ts'
import { checkJob } from './jobs.ts'
import { keepFindings, ruledSchedules, scheduleIds, schedulesWith, workSince } from './store.ts'

/** Has every schedule looked at; each in a job of its own, since there may be many. */
export async function watchHealth(tx: Tx): Promise<void> {
  for (const schedule of await scheduleIds(tx)) enqueue(tx, checkJob, { schedule }, { once: schedule })
}

/** Rest cannot wait for tomorrow: schedules whose people work on incidents are looked at every hour. */
export async function watchNightWork(tx: Tx): Promise<void> {
  const work = await workSince(tx, before(tx.now, { hours: 24 }))
  for (const schedule of await schedulesWith(tx, [...work.keys()]))
    enqueue(tx, checkJob, { schedule }, { once: schedule })
}

/** Tells the owner of a schedule what was not found before, and who shall begin late as well. */
export const checkHandler: TransactionalHandler<{ schedule: string }> = {
  kind: checkJob,
  batch: 1,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const checked = await checkSchedules(tx, await ruledSchedules(tx, { id: payload.schedule }))
      for (const { ruled, health } of checked) await tell(tx, ruled, health.findings)
    }
  },
}

async function tell(
  tx: Tx,
  { id, name, team }: { id: string; name: string; team: string | null },
  findings: readonly Finding[],
): Promise<void> {
  const named = new Map(findings.map((finding) => [nameOf(finding), finding]))
  const { fresh } = await keepFindings(tx, id, [...named.keys()])
  const found = [...named].flatMap(([key, finding]) => (fresh.has(key) ? [finding] : []))
  for (const { rule, people, text, remedy } of found) {
    record(tx, {
      stream: `schedule:${id}`,
      kind: 'OBSERVATION',
      event: 'health-found',
      actor: SYSTEM,
      text: `${text} ${remedy.text}`,
      details: { rule, people },
    })
  }
  // Owners are warned of gaps by the duty that looks for them.
  const told = found.filter(({ rule }) => rule !== 'gap')
  if (told.length === 0) return
  const text = told.map((finding) => `- ${finding.text} ${finding.remedy.text}`).join('\n')
  const owners = (await ownersOf(tx, [team])).get(team) ?? []
  await tellPeople(tx, owners, { subject: `On-call health of ${name}`, text })
  for (const { text: why, remedy, people } of told.filter(({ rule }) => rule === 'rest'))
    await tellPeople(tx, people, { subject: 'Begin the day late', text: `${why} ${remedy.text}` })
}

/** What is so from week to week is told once, not again with each week; what happened, each time. */
const occasions: ReadonlySet<HealthRule> = new Set(['away', 'rest', 'eligibility', 'pages-per-night'])

function nameOf({ rule, people, stretches }: Finding): string {
  const when = occasions.has(rule) ? stretches.at(-1)?.endsAt.toISOString() : undefined
  return [rule, ...people, when ?? ''].join(' ')
}
