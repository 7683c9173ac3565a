import { randomUUIDv7 } from 'node:crypto'
import type { Target } from '../../../domain/escalation/policy.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { pagePeople, type IncidentToPage, type Paging } from '../notifications/page-people.ts'
import { BESIDE_STEP, pagedFor, roundsBeside } from './beside-store.ts'
import { recordDiversions } from './record-diversions.ts'
import { newEscalation } from './start-escalations.ts'
import { latestEscalation } from './store.ts'
import { whomToPage } from './whom-to-page.ts'

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
  cause: 'clock' | 'call' = 'clock',
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
    { incident, escalation, round, step: BESIDE_STEP, cause, people, webhooks },
  ])
  return { paged: pages > 0 ? [...people, ...webhooks] : [], spared }
}

/** An incident that paged nobody so far has no walk that its pages could belong to. */
function endedEscalation(tx: Tx, incident: string): string {
  const id = randomUUIDv7()
  const walk = newEscalation(
    tx,
    { incident: { id: incident }, policyId: null, fallback: null },
    { steps: [], repeat: 0 },
  )
  insertRows(tx, 'escalations', [{ ...walk, id, ended_at: tx.now, ended_because: 'paged besides' }])
  return id
}
