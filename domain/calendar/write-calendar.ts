import { contentLine } from './content-line.ts'
import { instantValue, textValue } from './text-value.ts'

export type CalendarEvent = {
  uid: string
  /** Rises when the event changes. */
  sequence: number
  startsAt: Date
  endsAt: Date
  /** When this version of it came to be. */
  changedAt: Date
  summary: string
  category: string
  cancelled: boolean
}

export type Calendar = { name: string; refreshMinutes: number; events: readonly CalendarEvent[] }

type Line = [name: string, value: string]

/** A calendar as RFC 5545 and RFC 7986 have it, byte for byte the same for the same events. */
export function writeCalendar({ name, refreshMinutes, events }: Calendar): string {
  const refresh = `PT${refreshMinutes}M`
  const lines: Line[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Tocsin//On call//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', textValue(name)],
    ['X-WR-CALNAME', textValue(name)],
    ['REFRESH-INTERVAL;VALUE=DURATION', refresh],
    ['X-PUBLISHED-TTL', refresh],
    ...(events.length === 0 ? timeZone : events.flatMap(eventLines)),
    ['END', 'VCALENDAR'],
  ]
  return lines.map(([property, value]) => contentLine(property, value)).join('')
}

/** Being on call leaves the time free for other things. */
function eventLines(event: CalendarEvent): Line[] {
  const changedAt = instantValue(event.changedAt)
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(event.uid)],
    ['SEQUENCE', String(event.sequence)],
    ['DTSTAMP', changedAt],
    ['LAST-MODIFIED', changedAt],
    ['DTSTART', instantValue(event.startsAt)],
    ['DTEND', instantValue(event.endsAt)],
    ['SUMMARY', textValue(event.summary)],
    ['CATEGORIES', textValue(event.category)],
    ['STATUS', event.cancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

/** A calendar must have a component, also when nobody has a shift. */
const timeZone: Line[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'UTC'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19700101T000000'],
  ['TZOFFSETFROM', '+0000'],
  ['TZOFFSETTO', '+0000'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
]
