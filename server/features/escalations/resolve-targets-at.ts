import type { Target } from '../../../domain/escalation/policy.ts'
import { Tx } from '../../database/transaction.ts'
import { resolveTargets, type Resolved } from './resolve-targets.ts'

/** Whom targets mean at another instant. Resolving asks who is on call "now", which here is that instant. */
export async function resolveTargetsAt(tx: Tx, lists: Target[][], at: Date): Promise<Resolved[]> {
  return await resolveTargets(new Tx(tx.db, at, { announce: () => {}, kept: null }), lists)
}
