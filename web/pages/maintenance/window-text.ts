import type { MaintenanceWindow } from '../../../domain/organisation/document.ts'
import { weekdayName } from '../../../domain/schedule/weekday-names.ts'

type Times = Pick<MaintenanceWindow, 'starts_at' | 'ends_at' | 'windows' | 'time_zone'>

/** When it is, in the times of its own zone. */
export function windowText({ starts_at: start, ends_at: end, windows, time_zone: zone }: Times): string {
  const bounds = [start !== null && `from ${wallText(start)}`, end !== null && `to ${wallText(end)}`]
  const recurring = windows.map(
    ({ days, from, to }) => `${days?.map(weekdayName).join(', ') ?? 'every day'} ${from}–${to}`,
  )
  return `${[...recurring, ...bounds.filter((text) => text !== false)].join(' ')} (${zone})`
}

/** Instants name their own zone, wall times do not. */
function wallText(text: string): string {
  return text.slice(0, 16).replace('T', ' ') + (text.endsWith('Z') ? ' UTC' : '')
}
