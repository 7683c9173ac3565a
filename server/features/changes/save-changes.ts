import { randomUUIDv7 } from 'node:crypto'
import type { Signal } from '../../../domain/alerting/signal.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Service } from '../services/load-services.ts'

type Arrived = { integration: string; receivedAt: Date; signal: Signal }

/** Keeps what was deployed or configured. A change never pages. */
export async function saveChanges(
  tx: Tx,
  arrived: Arrived[],
  serviceOf: (integration: string) => Service | null,
): Promise<void> {
  const rows = arrived.flatMap(({ integration, receivedAt, signal }) =>
    signal.action === 'change'
      ? [
          {
            id: randomUUIDv7(),
            integration_id: integration,
            service_id: serviceOf(integration)?.id ?? null,
            summary: signal.summary,
            source: signal.source,
            details: signal.details,
            links: signal.links,
            happened_at: signal.happenedAt ?? receivedAt,
            received_at: receivedAt,
          },
        ]
      : [],
  )
  insertRows(tx, 'changes', rows)
}
