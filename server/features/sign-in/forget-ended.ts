import { hasEnded } from '../../../domain/sign-in/session-limits.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { forgetOldFailures } from '../access/failures-store.ts'
import { deleteSessions, sessionsUnusedSince } from './store.ts'

const A_DAY = { days: 1 }

/** Sessions and failures that count no more open nothing either way; they need not lie about. */
export async function forgetEnded(tx: Tx): Promise<void> {
  const aDayAgo = before(tx.now, A_DAY)
  const unused = await sessionsUnusedSince(tx, aDayAgo)
  await deleteSessions(
    tx,
    unused.filter((session) => hasEnded(session, tx.now)).map(({ id }) => id),
  )
  await forgetOldFailures(tx, aDayAgo)
}
