import { sql } from 'kysely'
import { defaultRules, type ScheduleRules } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

export type PagingRules = {
  lead: string | null
  manager: string | null
  overflow: string | null
  pagesPerNight: number
  night: ScheduleRules['night']
}

/** What decides, besides who is on call, whom a page for a schedule goes to. */
export async function pagingRules(tx: Tx, schedules: readonly string[]): Promise<Map<string, PagingRules>> {
  return await tx.organisation.fetch('paging-rules', schedules, (missing) => readRules(tx, missing))
}

async function readRules(tx: Tx, ids: string[]): Promise<Map<string, PagingRules>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('schedules')
    .leftJoin('teams', 'teams.id', 'team_id')
    .select(['schedules.id', 'rules', 'lead', 'manager'])
    .where('schedules.id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(
    rows.map(({ id, rules, lead, manager }) => {
      const { overflow, pages_per_night: pagesPerNight, night } = { ...defaultRules, ...rules }
      return [id, { lead, manager, overflow, pagesPerNight, night }]
    }),
  )
}
