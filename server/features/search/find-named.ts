import { sql } from 'kysely'
import type { Kind } from '../../../domain/search/group.ts'
import { rank } from '../../../domain/search/rank.ts'
import { patternsOf } from '../../../domain/search/words.ts'
import type { Tx } from '../../database/transaction.ts'
import type { RankedHit, Wanted } from './hit.ts'

type Found = { kind: Kind; id: string; name: string; detail: string | null }

const MOST_LOOKED_AT = 1_000

/** Whatever of the organisation has a name. */
export async function findNamed(tx: Tx, { typed, words }: Wanted): Promise<RankedHit[]> {
  const { rows } = await sql<Found>`
    select * from (
      select 'service' as kind, id, name, team_id as detail from services
      union all select 'person', id, name, role from people
      union all select 'team', id, name, null from teams
      union all select 'schedule', id, name, team_id from schedules
      union all select 'escalation-policy', id, name, team_id from escalation_policies
      union all select 'integration', id, type, service_id from integrations) as named
    where (id || ' ' || name) ilike all(${patternsOf(words)}::text[])
    limit ${MOST_LOOKED_AT}`.execute(tx.db)
  return rows.map(({ kind, id, name, detail }) => ({
    kind,
    id,
    title: name,
    detail,
    status: null,
    severity: null,
    at: null,
    incident: null,
    rank: rank(typed, { id, name }),
  }))
}
