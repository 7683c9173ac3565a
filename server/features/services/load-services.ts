import { sql } from 'kysely'
import type { FlappingRule } from '../../../domain/alerting/flapping.ts'
import type { Grouping } from '../../../domain/alerting/grouping.ts'
import type { StormRule } from '../../../domain/alerting/storm.ts'
import type { StandingPolicy } from '../../../domain/escalation/choose-steps.ts'
import type { Policy } from '../../../domain/escalation/policy.ts'
import { variantOf } from '../../../domain/organisation/variant-of.ts'
import type { Tx } from '../../database/transaction.ts'

export type Service = {
  id: string
  name: string
  team: string | null
  escalationPolicy: string | null
  policy: StandingPolicy | null
  /** Walked when the policy is through: its own, or that of the settings. */
  fallback: (Policy & { id: string }) | null
  /** The level from which on what its alerts open is declared at once. */
  declareAt: string | null
  grouping: Grouping
  reopenMinutes: number
  pauseSeconds: number
  inhibitedByDependencies: boolean
  flapping: FlappingRule | null
  /** Of its team. */
  storm: StormRule | null
  severityMap: Record<string, string>
}

export async function loadServices(tx: Tx, ids: readonly string[]): Promise<Map<string, Service>> {
  return await tx.organisation.fetch('service', ids, (missing) => readServices(tx, missing))
}

async function readServices(tx: Tx, ids: string[]): Promise<Map<string, Service>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('services as service')
    .leftJoin('escalation_policies as policy', 'policy.id', 'service.escalation_policy_id')
    .leftJoin('teams as owner', 'owner.id', 'service.team_id')
    .select(['service.id', 'service.name', 'service.team_id as team', 'service.grouping'])
    .select(['service.escalation_policy_id as escalationPolicy', 'service.reopen_minutes as reopenMinutes'])
    .select(['service.pause_seconds as pauseSeconds'])
    .select([
      'service.inhibited_by_dependencies as inhibitedByDependencies',
      'service.flapping',
      'owner.storm',
    ])
    .leftJoin('escalation_policies as fallback', (join) =>
      join.on(
        'fallback.id',
        '=',
        sql<string>`coalesce(service.fallback_policy_id, (select value #>> '{}' from settings where key = 'fallback_policy'))`,
      ),
    )
    .select(['service.severity_map as severityMap', 'service.declare_at as declareAt'])
    .select(['policy.steps', 'policy.repeat', 'policy.variants'])
    .select([
      'fallback.id as fallbackId',
      'fallback.steps as fallbackSteps',
      'fallback.repeat as fallbackRepeat',
    ])
    .where('service.id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(
    rows.map(({ steps, repeat, variants, fallbackId, fallbackSteps, fallbackRepeat, ...service }) => [
      service.id,
      {
        ...service,
        policy: steps && { steps, repeat: repeat ?? 0, variants: (variants ?? []).map(variantOf) },
        fallback:
          fallbackId !== null && fallbackSteps
            ? { id: fallbackId, steps: fallbackSteps, repeat: fallbackRepeat ?? 0 }
            : null,
      },
    ]),
  )
}
