import ICAL from 'ical.js'
import { localTime } from '../../../domain/schedule/local-time.ts'
import { instantsOf } from './occurrences.ts'
import { readMoment, type CalendarMoment } from './calendar-moment.ts'
import { zonesOf, type FindZone } from './zones.ts'

/** One occurrence. Days are half-open too: a single day ends on the next one. */
export type CalendarEvent = {
  title: string
  startsAt: Date
  endsAt: Date
  /** `2026-08-03` where it is of whole days. */
  firstDay: string | null
  /** What the calendar says the person is during it. */
  busy: 'free' | 'tentative' | 'elsewhere' | 'busy' | 'out-of-office'
}

type Window = { from: Date; to: Date; timeZone: string }

export type ReadCalendar =
  | { ok: true; events: CalendarEvent[]; unreadable: number }
  | { ok: false; because: string }

const mostEvents = 20_000
const mostOccurrences = 50_000

/**
 * The events of an iCalendar that touch the window; times without a zone, and whole days, are those of `timeZone`. Whether a
 * series is wanted is asked of its first event, so that nobody waits for years of weekly meetings.
 */
export function readCalendar(
  text: string,
  window: Window,
  isWanted: (event: CalendarEvent) => boolean = () => true,
): ReadCalendar {
  const calendar = parse(text)
  if (!calendar) return { ok: false, because: 'it is not an iCalendar' }
  const components = calendar.getAllSubcomponents('vevent')
  if (components.length > mostEvents) return { ok: false, because: `it has more than ${mostEvents} events` }
  const zones = zonesOf(calendar, window)
  const moved = movedOccurrences(components)
  const events: CalendarEvent[] = []
  let unreadable = 0
  for (const component of components) {
    if (events.length > mostOccurrences) return { ok: false, because: 'its events come too often' }
    try {
      events.push(...eventsOf(component, { zones, window, moved, isWanted }))
    } catch {
      unreadable += 1
    }
  }
  return { ok: true, events, unreadable }
}

function parse(text: string): ICAL.Component | null {
  try {
    const parsed: unknown = ICAL.parse(text)
    if (!Array.isArray(parsed) || parsed[0] !== 'vcalendar') return null
    return new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0])
  } catch {
    return null
  }
}

/** By the id of the series, the occurrences that stand elsewhere in the file, as they are written. */
function movedOccurrences(components: ICAL.Component[]): Map<string, ICAL.Component[]> {
  const moved = new Map<string, ICAL.Component[]>()
  for (const component of components) {
    if (!component.hasProperty('recurrence-id')) continue
    const uid = textOf(component, 'uid')
    const others = moved.get(uid)
    if (others) others.push(component)
    else moved.set(uid, [component])
  }
  return moved
}

type Reading = {
  zones: FindZone
  window: Window
  moved: Map<string, ICAL.Component[]>
  isWanted: (event: CalendarEvent) => boolean
}

function eventsOf(component: ICAL.Component, { zones, window, moved, isWanted }: Reading): CalendarEvent[] {
  if (textOf(component, 'status').toUpperCase() === 'CANCELLED') return []
  const start = momentOf(component, 'dtstart', zones, window)
  if (!start) throw new RangeError('an event without a start')
  const length = lengthOf(component, start, { zones, window })
  const [title, busy] = [textOf(component, 'summary'), busyOf(component)]
  const eventAt = (wall: number): CalendarEvent => ({
    title,
    startsAt: new Date(start.instantOf(wall)),
    endsAt: new Date(start.instantOf(wall + length)),
    firstDay: start.isDay ? new Date(wall).toISOString().slice(0, 10) : null,
    busy,
  })
  if (!isWanted(eventAt(start.wall))) return []
  const skipped = new Set(
    (moved.get(textOf(component, 'uid')) ?? []).flatMap(
      (each) => momentOf(each, 'recurrence-id', zones, window)?.wall ?? [],
    ),
  )
  const isSeries = !component.hasProperty('recurrence-id')
  const walls = isSeries
    ? instantsOf(component, start, { zones, window, length }).filter((wall) => !skipped.has(wall))
    : [start.wall]
  return walls
    .map(eventAt)
    .filter(({ startsAt, endsAt }) => startsAt < window.to && endsAt > window.from && startsAt < endsAt)
}

function momentOf(
  component: ICAL.Component,
  name: string,
  zones: FindZone,
  { timeZone }: Window,
): CalendarMoment | null {
  const property = component.getFirstProperty(name)
  return property && readMoment(property, zones, localTime(timeZone))
}

/** In milliseconds on the wall, so that an event of every day at nine is as long on days when the clock changes. */
function lengthOf(
  component: ICAL.Component,
  start: CalendarMoment,
  { zones, window }: Pick<Reading, 'zones' | 'window'>,
): number {
  const end = momentOf(component, 'dtend', zones, window)
  if (end) return start.wallOf(end.instantOf(end.wall)) - start.wall
  const duration = component.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration) return duration.toSeconds() * 1000
  return start.isDay ? 86_400_000 : 0
}

const microsoft: Record<string, CalendarEvent['busy']> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  WORKINGELSEWHERE: 'elsewhere',
  OOF: 'out-of-office',
  BUSY: 'busy',
}

function busyOf(component: ICAL.Component): CalendarEvent['busy'] {
  const said = microsoft[textOf(component, 'x-microsoft-cdo-busystatus').toUpperCase()]
  if (said) return said
  if (textOf(component, 'transp').toUpperCase() === 'TRANSPARENT') return 'free'
  return textOf(component, 'status').toUpperCase() === 'TENTATIVE' ? 'tentative' : 'busy'
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value : ''
}
