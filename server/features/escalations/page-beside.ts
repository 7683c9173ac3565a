import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Target } from '../../../domain/escalation/policy.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { pagePeople, type IncidentToPage, type Paging } from '../notifications/page-people.ts'
import { recordDiversions } from './record-diversions.ts'
import { newEscalation } from './start-escalations.ts'
import { latestEscalation } from './store.ts'
import { whomToPage } from './whom-to-page.ts'

/** Pages besides the walk have this step, so that they are told from those of the policy and of the catch-all. */
const BESIDE_STEP = -2

const nobody = { people: [], webhooks: [], diversions: [] }

/** Who was paged, and who was left alone, being paged already. */
export type Beside = { paged: string[]; spared: string[] }

/**
 * Pages people besides the walk, which stays where it is; an acknowledgement does not keep them from it. Who was paged
 * for the incident since `sparedSince` (null: ever) is spared.
 */
export async function pageBeside(
  tx: Tx,
  paging: Paging,
  incident: IncidentToPage,
  targets: Target[],
  sparedSince: Date | null,
): Promise<Beside> {
  // What this transaction has paged already counts.
  await tx.flush()
  const [asked = nobody] = await whomToPage(tx, [{ targets, incident: incident.id }])
  recordDiversions(tx, incident.id, asked.diversions)
  const before = await pagedFor(tx, incident.id, sparedSince)
  const people = asked.people.filter((person) => !before.has(person))
  const spared = asked.people.filter((person) => before.has(person))
  if (people.length + asked.webhooks.length === 0) return { paged: [], spared }
  const escalation = (await latestEscalation(tx, incident.id))?.id ?? endedEscalation(tx, incident.id)
  const round = await roundsBeside(tx, escalation)
  const { webhooks } = asked
  const [pages = 0] = await pagePeople(tx, paging, [
    { incident, escalation, round, step: BESIDE_STEP, cause: 'clock', people, webhooks },
  ])
  return { paged: pages > 0 ? [...people, ...webhooks] : [], spared }
}

/** An incident that paged nobody so far has no walk that its pages could belong to. */
function endedEscalation(tx: Tx, incident: string): string {
  const id = randomUUIDv7()
  const walk = newEscalation(tx, incident, null, { steps: [], repeat: 0 }, { round: 0, step: 0 })
  insertRows(tx, 'escalations', [{ ...walk, id, ended_at: tx.now, ended_because: 'paged besides' }])
  return id
}

async function roundsBeside(tx: Tx, escalation: string): Promise<number> {
  const row = await tx.db
    .selectFrom('pages')
    .select(sql<number>`coalesce(max(round) + 1, 0)`.as('rounds'))
    .where('escalation_id', '=', escalation)
    .where('step', '=', BESIDE_STEP)
    .executeTakeFirstOrThrow()
  return row.rounds
}

async function pagedFor(tx: Tx, incident: string, since: Date | null): Promise<Set<string>> {
  let query = tx.db
    .selectFrom('pages')
    .select('person_id')
    .distinct()
    .where('incident_id', '=', incident)
    .where('state', '<>', 'cancelled')
    .where('due_at', '<=', tx.now)
  if (since) query = query.where('due_at', '>', since)
  return new Set((await query.execute()).map(({ person_id }) => person_id))
}

/** Whoever answers stops these pages too, although no walk has to end for it. Answers how many were stopped. */
export async function cancelPagesBeside(tx: Tx, incident: string): Promise<number> {
  const cancelled = await tx.db
    .updateTable('pages')
    .set({ state: 'cancelled', because: 'acknowledged' })
    .where('incident_id', '=', incident)
    .where('cause', '=', 'clock')
    .where('state', 'in', ['planned', 'bundled'])
    .returning('id')
    .execute()
  return cancelled.length
}
