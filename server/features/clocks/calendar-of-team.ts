import type { WorkingCalendar } from '../../../domain/clock/working-time.ts'
import type { Tx } from '../../database/transaction.ts'
import { teamHolidays } from '../absences/team-holidays.ts'
import { readSettings } from '../settings/read-settings.ts'
import { zoneOfTeam } from './store.ts'

/** The business hours of the organisation, on the wall and with the holidays of the team. */
export async function calendarOfTeam(tx: Tx, team: string | null): Promise<WorkingCalendar> {
  const { days, from, to, time_zone: usual } = (await readSettings(tx)).businessHours
  if (team === null) return { days, from, to, timeZone: usual, holidays: new Set() }
  const timeZone = (await zoneOfTeam(tx, team)) ?? usual
  return { days, from, to, timeZone, holidays: (await teamHolidays(tx)).get(team) ?? new Set() }
}
