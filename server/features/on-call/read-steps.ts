import type { Tx } from '../../database/transaction.ts'
import { policyById } from '../escalations/policy-store.ts'
import { resolveTargetsAt } from '../escalations/resolve-targets-at.ts'
import { namesOf } from '../schedules/store.ts'

/** Whom each step of a policy would page at an instant; null is the policy of a service that has none. */
export async function readSteps(tx: Tx, policyId: string | null, at: Date) {
  const { steps } = (policyId === null ? null : await policyById(tx, policyId)) ?? { steps: [] }
  const resolved = await resolveTargetsAt(
    tx,
    steps.map(({ targets }) => targets),
    at,
  )
  const names = await namesOf(
    tx,
    resolved.flatMap(({ people }) => people),
  )
  return steps.map(({ waitMinutes }, step) => ({
    step,
    wait_minutes: waitMinutes,
    people: (resolved[step]?.people ?? []).map((id) => ({ id, name: names.get(id) ?? id })),
    webhooks: resolved[step]?.webhooks ?? [],
  }))
}
