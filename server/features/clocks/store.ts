import { sql } from 'kysely'
import { eventsOfHistory, type Told } from '../../../domain/clock/read-history.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentStream } from '../timeline/record.ts'

/** What of an incident's timeline its clocks go by, in the order in which it was recorded. */
export async function readTold(tx: Tx, incidentId: string): Promise<Told[]> {
  return await tx.db
    .selectFrom('timeline')
    .select(['event', 'recorded_at as at', 'actor', 'details'])
    .where('stream', '=', incidentStream(incidentId))
    .where('event', '=', sql<string>`any(${eventsOfHistory}::text[])`)
    .orderBy('number')
    .execute()
}

/** The zone of the team's first schedule. */
export async function zoneOfTeam(tx: Tx, team: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('schedules')
    .select('time_zone')
    .where('team_id', '=', team)
    .orderBy(sql`id collate "C"`)
    .limit(1)
    .executeTakeFirst()
  return row?.time_zone ?? null
}
