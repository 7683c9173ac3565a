import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

/** The public holidays of every team that has any: those of the organisation, and those of the calendar it follows. */
export async function teamHolidays(tx: Tx): Promise<Map<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ team: string; dates: string[] }>`
    select team, array_agg(date) as dates from (
      select teams.id as team, holiday ->> 'date' as date from teams, jsonb_array_elements(holidays) as holiday
      union
      select team_id, date from calendar_holidays join teams on teams.id = team_id where holidays_url is not null
    ) as known group by team`.execute(tx.db)
  return new Map(rows.map(({ team, dates }) => [team, new Set(dates)]))
}
