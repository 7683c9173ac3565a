import type { Trigger } from '../../../domain/alerting/signal.ts'
import type { Tx } from '../../database/transaction.ts'
import { signalsOf } from './load-arrivals.ts'
import { readBodies, readIntegrations } from './store.ts'

type Kept = { id: string; body_id: string; integration_id: string; dedup_key: string }

/** What kept signals said, by their ids, read from their bodies again; those whose bodies are gone are not in it. */
export async function readTriggers(tx: Tx, signals: Kept[]): Promise<Map<string, Trigger>> {
  const integrations = await readIntegrations(tx, [
    ...new Set(signals.map(({ integration_id: integration }) => integration)),
  ])
  const bodies = await readBodies(tx, [...new Set(signals.map(({ body_id: body }) => body))])
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const read = new Map<string, Trigger[]>()
  return new Map(
    signals.flatMap(({ id, body_id, integration_id: integration, dedup_key: dedupKey }) => {
      const body = byId.get(body_id)
      if (!body) return []
      const triggers = read.getOrInsertComputed(body_id, () =>
        signalsOf(body, integration, integrations).filter((signal) => signal.action === 'trigger'),
      )
      const trigger = triggers.find((one) => one.dedupKey === dedupKey)
      return trigger ? [[id, trigger] as const] : []
    }),
  )
}
