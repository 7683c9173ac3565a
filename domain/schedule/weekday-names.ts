import { type Weekday, weekdays } from './schedule.ts'

/** In the order in which JavaScript counts them. */
const names: Record<Weekday, string> = {
  sun: 'Sun',
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
}

/** As weeks are shown. */
export const mondayFirst: readonly Weekday[] = [...weekdays.slice(1), ...weekdays.slice(0, 1)]

export function weekdayName(day: Weekday): string {
  return names[day]
}

/** Of a wall time that is kept as if it were UTC. */
export function weekdayNameAt(wall: Date): string {
  return Object.values(names)[wall.getUTCDay()] ?? ''
}
