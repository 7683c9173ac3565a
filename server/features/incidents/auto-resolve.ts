import type { Tx } from '../../database/transaction.ts'
import { resolveUnheard } from '../alerts/store.ts'
import { record, SYSTEM } from '../timeline/record.ts'
import { resolveBySource } from './resolve-by-source.ts'

/** Alerts of which nothing was heard for as long as their service says are resolved, as their source would. */
export async function autoResolve(tx: Tx): Promise<void> {
  const alerts = await resolveUnheard(tx)
  for (const { id, summary, minutes } of alerts) {
    record(tx, {
      stream: `alert:${id}`,
      kind: 'NOTIFICATION',
      event: 'resolved',
      actor: SYSTEM,
      text: `Nothing was heard of it for ${minutes} minutes: ${summary}`,
    })
  }
  await resolveBySource(tx, [...new Set(alerts.flatMap(({ incident }) => incident ?? []))], SYSTEM)
}
