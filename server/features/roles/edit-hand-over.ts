import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { saveHandOver, type HandOverRow } from './hand-over-store.ts'
import { openHandOver } from './open-hand-over.ts'
import { withParts } from './with-parts.ts'

/** The brief may be put right until somebody answered to it. */
export async function editHandOver(
  tx: Tx,
  row: IncidentRow,
  number: number,
  parts: Parameters<typeof withParts>[1],
): Promise<HandOverRow> {
  const offered = await openHandOver(tx, row, number)
  return await saveHandOver(tx, offered, { brief: JSON.stringify(withParts(offered.brief, parts)) })
}
