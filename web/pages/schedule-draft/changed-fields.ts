import type { Schedule } from '../../../domain/organisation/document.ts'

const fields = [
  'name',
  'time_zone',
  'team',
  'layers',
  'temporary_schedules',
  'rules',
  'swap_approval',
] as const

/** What a draft says of a schedule: the fields that differ, each whole. Overrides are not drafted. */
export function changedFields(before: Schedule, after: Schedule): Partial<Schedule> {
  return Object.fromEntries(
    fields
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, after[name]]),
  )
}
