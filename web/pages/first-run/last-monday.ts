const DAY_MS = 86_400_000
const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The Monday before this week's, as a local date: whoever is first has their turn already. */
export function lastMonday(now: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone }).format(now)
  const back = week.indexOf(day) + (week.indexOf(day) === 0 ? 7 : 0)
  const local = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  return new Date(Date.parse(`${local}T00:00:00Z`) - back * DAY_MS).toISOString().slice(0, 10)
}
