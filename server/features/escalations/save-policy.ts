import type { EscalationPolicy } from '../../../domain/organisation/document.ts'
import { stepOf } from '../../../domain/organisation/variant-of.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'

/** Running escalations keep the steps that they began with. */
export async function savePolicies(
  tx: Tx,
  { created, updated }: { created: EscalationPolicy[]; updated: EscalationPolicy[] },
): Promise<void> {
  insertRows(tx, 'escalation_policies', created.map(policyRow))
  updateRows(tx, 'escalation_policies', updated.map(policyRow))
}

function policyRow({ id, name, team, repeat, steps, variants }: EscalationPolicy) {
  return { id, name, team_id: team, repeat, steps: steps.map(stepOf), variants }
}
