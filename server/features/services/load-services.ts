import { sql } from 'kysely'
import type { FlappingRule } from '../../../domain/alerting/flapping.ts'
import type { Grouping } from '../../../domain/alerting/grouping.ts'
import type { StormRule } from '../../../domain/alerting/storm.ts'
import type { Policy } from '../../../domain/escalation/policy.ts'
import type { Tx } from '../../database/transaction.ts'

export type Service = {
  id: string
  name: string
  team: string | null
  escalationPolicy: string | null
  policy: Policy | null
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
    .select(['service.severity_map as severityMap', 'policy.steps', 'policy.repeat'])
    .where('service.id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(
    rows.map(({ steps, repeat, ...service }) => [
      service.id,
      { ...service, policy: steps === null ? null : { steps, repeat: repeat ?? 0 } },
    ]),
  )
}
