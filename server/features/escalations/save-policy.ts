import type { Step as StoredStep } from '../../../domain/escalation/policy.ts'
import type { EscalationPolicy, Step } from '../../../domain/organisation/document.ts'
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

function policyRow({ id, name, team, repeat, steps }: EscalationPolicy) {
  return { id, name, team_id: team, repeat, steps: steps.map(storedStep) }
}

function storedStep({ wait_minutes: waitMinutes, round_robin: roundRobin, targets }: Step): StoredStep {
  return { waitMinutes, roundRobin, targets }
}
