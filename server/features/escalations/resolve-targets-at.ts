import type { Target } from '../../../domain/escalation/policy.ts'
import { noReactions } from '../../database/reactions.ts'
import { Tx } from '../../database/transaction.ts'
import { resolveTargets, type Resolved } from './resolve-targets.ts'

/** Whom targets mean at another instant. Resolving asks who is on call "now", which here is that instant. */
export async function resolveTargetsAt(tx: Tx, lists: Target[][], at: Date): Promise<Resolved[]> {
  const then = new Tx(tx.db, at, { announce: () => {}, kept: null, reactions: noReactions })
  return await resolveTargets(then, lists)
}
