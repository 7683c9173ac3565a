import type { Tx } from '../../database/transaction.ts'
import { openWorkarounds } from './store.ts'

/** Who closes learns what was done for the time being and is still there. */
export async function leftWorkarounds(
  tx: Tx,
  id: string,
): Promise<{ text: string; details: { open_workarounds: string[] } }> {
  const left = await openWorkarounds(tx, id)
  const text = left.length === 0 ? '' : ` Not undone yet: ${left.join('; ')}.`
  return { text, details: { open_workarounds: left } }
}
