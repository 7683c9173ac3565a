import { localTime } from '../schedule/local-time.ts'
import { instantOf, parseMoment } from '../schedule/moment.ts'
import { isTimeZone } from '../schedule/zone-offsets.ts'
import type { Fault, MaintenanceWindow, OrganisationFile } from './document.ts'

/** What is wrong with the times of maintenance windows. */
export function wrongMaintenance({ maintenance_windows: all }: OrganisationFile): Fault[] {
  return all.flatMap((window, index) =>
    faultsOf(window).map(({ path, message }) => ({ path: `maintenance_windows[${index}].${path}`, message })),
  )
}

function faultsOf({ time_zone: zone, starts_at, ends_at, windows }: MaintenanceWindow): Fault[] {
  if (!isTimeZone(zone)) {
    return [{ path: 'time_zone', message: `"${zone}" is not a time zone such as Europe/Lisbon.` }]
  }
  const once = windows.length === 0
  const [from, until] = [read(starts_at, zone), read(ends_at, zone)]
  if (from === null || (once && from === undefined)) return [wrongMoment('starts_at', starts_at)]
  if (until === null || (once && until === undefined)) return [wrongMoment('ends_at', ends_at)]
  if (from === undefined || until === undefined || from < until) return []
  return [{ path: 'ends_at', message: 'must be after starts_at' }]
}

/** Undefined where nothing is given, null where it cannot be read. */
function read(text: string | null, zone: string): number | null | undefined {
  if (text === null) return undefined
  const moment = parseMoment(text)
  return moment && instantOf(moment, localTime(zone))
}

function wrongMoment(path: string, text: string | null): Fault {
  if (text === null) return { path, message: 'is missing; only what recurs, by windows, goes without' }
  return { path, message: `"${text}" is not a date and time such as 2026-03-07T22:00` }
}
