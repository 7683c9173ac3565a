import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Channel } from '../../../domain/notification/plan.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { sendJob } from './jobs.ts'
import { newDelivery } from './new-delivery.ts'

type SentPage = { id: string; person: string; method: string; channel: Channel; destination: string }

/** Where it replaces what was shown, the last page of an incident is sent again with what is known by now. Other channels would ring again. */
export async function updatePages(tx: Tx, incidentId: string): Promise<void> {
  const pages = await lastPages(tx, incidentId)
  const updates = pages.map((page) => ({ page, id: randomUUIDv7() }))
  insertRows(
    tx,
    'deliveries',
    updates.map(({ page, id }) => ({
      ...newDelivery(tx, {
        id,
        kind: 'update',
        person_id: page.person,
        method_id: page.method,
        channel: page.channel,
        destination: page.destination,
      }),
      page_id: page.id,
    })),
  )
  for (const { id } of updates) enqueue(tx, sendJob, { delivery: id, provider: 0 })
}

/** Those that arrived, of a walk that goes on. */
async function lastPages(tx: Tx, incidentId: string): Promise<SentPage[]> {
  const { rows } = await sql<SentPage>`
    select distinct on (person, method) pages.id, pages.person_id as person, pages.method_id as method, pages.channel,
      destination
    from pages join deliveries on deliveries.id = delivery_id join escalations on escalations.id = escalation_id
    where pages.incident_id = ${incidentId} and pages.channel in ('webhook', 'push') and pages.state = 'sending'
      and accepted_at is not null and ended_at is null
    order by person, method, pages.id desc`.execute(tx.db)
  return rows
}
