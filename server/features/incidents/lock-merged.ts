import type { Tx } from '../../database/transaction.ts'
import { lockIncidents, readIncident } from './store.ts'

/** Locks a merged incident and the one that it is part of now, which is answered; null when it is not merged. */
export async function lockMerged(tx: Tx, id: string): Promise<string | null> {
  let into: string | null = null
  for (let next: string | null = id; next !== null;) {
    if (next !== id) into = next
    next = (await readIncident(tx, next))?.merged_into ?? null
  }
  if (into !== null) await lockIncidents(tx, [id, into])
  return into
}
