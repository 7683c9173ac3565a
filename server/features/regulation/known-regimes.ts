import { effectiveRegimes } from '../../../domain/regulation/built-in-regimes.ts'
import { type Proposal, proposeRegimes } from '../../../domain/regulation/propose.ts'
import type { Regime } from '../../../domain/regulation/regime.ts'
import { regimeIn } from '../../../domain/regulation/written-regime.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { ownRegimes } from './definitions.ts'

export async function knownRegimes(tx: Tx): Promise<Regime[]> {
  return effectiveRegimes((await ownRegimes.all(tx)).map(regimeIn))
}

/** Those that its tags and the answers of triage suggest, and that do not run yet. */
export async function proposedFor(tx: Tx, row: IncidentRow, running: string[]): Promise<Proposal[]> {
  return proposeRegimes(await knownRegimes(tx), { tags: row.tags, facts: row.facts, running })
}
