import type { Organisation, OrganisationFile, Schedule } from '../../../domain/organisation/document.ts'
import { nothing } from '../../../domain/organisation/nothing.ts'

/** The organisation with one schedule as it might become, and the file that says so. */
export function withSchedule(current: Organisation, schedule: Schedule) {
  const file: OrganisationFile = { ...nothing, settings: {}, schedules: [schedule] }
  const schedules = current.schedules.map((one) => (one.id === schedule.id ? schedule : one))
  return { file, wanted: { ...current, schedules }, below: 'schedules[0].' }
}
