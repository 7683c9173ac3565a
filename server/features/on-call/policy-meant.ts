import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'

type Asked = {
  schedule?: string | undefined
  team?: string | undefined
  service?: string | undefined
  policy?: string | undefined
  person?: string | undefined
}

const tables = {
  schedule: 'schedules',
  team: 'teams',
  service: 'services',
  policy: 'escalation_policies',
  person: 'people',
} as const

/** An answer about something that does not exist would read as "nobody is on call". */
export async function requireKnown(tx: Tx, asked: Asked): Promise<void> {
  for (const noun of ['schedule', 'team', 'service', 'policy', 'person'] as const) {
    const id = asked[noun]
    if (id === undefined) continue
    const found = await tx.db.selectFrom(tables[noun]).select('id').where('id', '=', id).executeTakeFirst()
    if (!found) throw new Refused('not-found', `There is no ${noun} "${id}".`)
  }
}

/** Undefined when neither a policy nor a service was asked for, null for a service without one. */
export async function policyMeant(tx: Tx, { policy, service }: Asked): Promise<string | null | undefined> {
  if (policy !== undefined || service === undefined) return policy
  const row = await tx.db
    .selectFrom('services')
    .select('escalation_policy_id as policy')
    .where('id', '=', service)
    .executeTakeFirst()
  return row?.policy ?? null
}
