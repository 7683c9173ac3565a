import { randomUUIDv7 } from 'node:crypto'
import type { Signal } from '../../../domain/alerting/signal.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Paging } from '../notifications/page-people.ts'
import { raiseAlerts } from '../triage/raise-alerts.ts'
import { readIntegrations } from '../triage/store.ts'
import { keepBodies } from './store.ts'

export type Said = { integration: string; signal: Signal }

export function dedupKeyOf(integration: string): string {
  return `heartbeat:${integration}`
}

/** What heartbeats say goes the way of every signal. */
export async function raiseSignals(tx: Tx, paging: Paging, said: Said[]): Promise<void> {
  if (said.length === 0) return
  const arrivals = said.map((one) => ({ ...one, body: randomUUIDv7(), receivedAt: tx.now }))
  await keepBodies(
    tx,
    arrivals.map(({ body, integration, signal }) => ({ id: body, integration, said: signal })),
  )
  const integrations = await readIntegrations(
    tx,
    said.map(({ integration }) => integration),
  )
  await raiseAlerts(tx, paging, { arrivals, integrations })
}
