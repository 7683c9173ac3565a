import { randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'
import type { Change, createChange as contract } from '../../../api/changes.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadServices } from '../services/load-services.ts'
import { presentChange } from './list-changes.ts'

/** Somebody, or their pipeline, says what was changed. */
export async function createChange(tx: Tx, asked: z.output<typeof contract.body>): Promise<Change> {
  const { service, summary, source, details, links, happened_at: happenedAt } = asked
  if (service !== undefined && !(await loadServices(tx, [service])).has(service)) {
    throw new Refused('invalid-request', `service: there is no service "${service}".`, [
      { path: 'service', message: `no service "${service}"` },
    ])
  }
  const row = await tx.db
    .insertInto('changes')
    .values({
      id: randomUUIDv7(),
      integration_id: null,
      service_id: service ?? null,
      summary,
      source: source ?? null,
      details: JSON.stringify(details),
      links: JSON.stringify(links),
      happened_at: happenedAt ? new Date(happenedAt) : tx.now,
      received_at: tx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return presentChange(row)
}
