import type { Tx } from '../../database/transaction.ts'
import type { Paging } from '../notifications/page-people.ts'
import { integrationOfKey, type Integration } from '../services/integration-of-key.ts'
import { dueAt } from './due-at.ts'
import { dedupKeyOf, raiseSignals } from './raise-signals.ts'
import { notePing, setMissed } from './store.ts'

export type Ping = { heartbeat: string; nextBy: Date }

/** The job still runs. Null: no heartbeat has this key. */
export async function ping(tx: Tx, paging: Paging, key: string): Promise<Ping | null> {
  const integration = await integrationOfKey(tx, key)
  return integration?.type === 'heartbeat' ? await pingHeartbeat(tx, paging, integration) : null
}

/** Null: it was removed in the meantime. */
export async function pingHeartbeat(
  tx: Tx,
  paging: Paging,
  { id, settings }: Pick<Integration, 'id' | 'settings'>,
): Promise<Ping | null> {
  const { expectedAt, missedFrom } = dueAt(tx.now, settings)
  const missedAt = await notePing(tx, { integration: id, expectedAt, missedFrom })
  if (missedAt) await comeBack(tx, paging, id)
  return missedAt === undefined ? null : { heartbeat: id, nextBy: missedFrom }
}

async function comeBack(tx: Tx, paging: Paging, integration: string): Promise<void> {
  await setMissed(tx, [integration], null)
  const signal = { action: 'resolve', dedupKey: dedupKeyOf(integration) } as const
  await raiseSignals(tx, paging, [{ integration, signal }])
}
