import { sql } from 'kysely'
import type { Step as StoredStep, Target } from '../../../domain/escalation/policy.ts'
import type { StandingPolicy } from '../../../domain/escalation/choose-steps.ts'
import type { EscalationPolicy, Step } from '../../../domain/organisation/document.ts'
import { variantOf } from '../../../domain/organisation/variant-of.ts'
import type { Tx } from '../../database/transaction.ts'

export async function allPolicies(tx: Tx): Promise<EscalationPolicy[]> {
  const rows = await tx.db
    .selectFrom('escalation_policies')
    .select(['id', 'name', 'team_id as team', 'repeat', 'steps', 'variants'])
    .orderBy(sql`id collate \"C\"`)
    .execute()
  return rows.map(({ steps, ...row }) => ({ ...row, steps: steps.map(read) }))
}

function read({ waitMinutes, roundRobin, targets }: StoredStep): Step {
  return { wait_minutes: waitMinutes, round_robin: roundRobin, targets: targets.map(inOrder) }
}

/** JSON columns order their fields by length. */
function inOrder(target: Target): Target {
  return 'team' in target && target.who ? { team: target.team, who: target.who } : target
}

export async function removePolicies(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('escalation_policies')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function policyById(
  tx: Tx,
  id: string,
): Promise<(StandingPolicy & { id: string; team: string | null }) | null> {
  const row = await tx.db
    .selectFrom('escalation_policies')
    .select(['id', 'steps', 'repeat', 'variants', 'team_id as team'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, variants: row.variants.map(variantOf) } : null
}
