import ICAL from 'ical.js'
import { RRuleTemporal } from 'rrule-temporal'
import { type CalendarMoment, momentOf } from './calendar-moment.ts'
import type { FindZone } from './zones.ts'

type Window = { from: Date; to: Date }

/** A rule may be written so that it never comes true, or every second. */
const mostTries = 2_000
const day = 86_400_000

/** The starts of a series on the wall of its zone: rules and single dates, without those that were taken out. */
export function instantsOf(
  component: ICAL.Component,
  start: CalendarMoment,
  { zones, window, length }: { zones: FindZone; window: Window; length: number },
): number[] {
  const span = {
    from: start.wallOf(window.from.getTime()) - length - day,
    to: start.wallOf(window.to.getTime()) + day,
    wallOf: start.wallOf,
  }
  const out = new Set(datesOf(component, 'exdate', start, zones))
  const walls = [
    start.wall,
    ...repeated(component, start.wall, span),
    ...datesOf(component, 'rdate', start, zones),
  ]
  return [...new Set(walls)].filter((wall) => !out.has(wall))
}

/** What the rules add to the first start. Rules are read on the wall, as if that were UTC: the zone comes afterwards. */
export function repeated(
  component: ICAL.Component,
  first: number,
  { from, to, wallOf }: { from: number; to: number; wallOf: (at: number) => number },
): number[] {
  return component.getAllProperties('rrule').flatMap((property) => {
    const rule = property.getFirstValue()
    if (!(rule instanceof ICAL.Recur)) return []
    const parts = rule
      .toString()
      .split(';')
      .filter((part) => !part.startsWith('UNTIL='))
    const until = rule.until ? [`UNTIL=${written(untilOf(rule.until, wallOf))}`] : []
    const rruleString = `DTSTART:${written(first)}\nRRULE:${[...parts, ...until].join(';')}`
    const found = new RRuleTemporal({ rruleString, maxIterations: mostTries })
    return found.between(new Date(from), new Date(to), true).map(({ epochMilliseconds }) => epochMilliseconds)
  })
}

function untilOf(until: ICAL.Time, wallOf: (at: number) => number): number {
  const { year, month, day: date, hour, minute, second, isDate } = until
  if (isDate) return Date.UTC(year, month - 1, date, 23, 59, 59)
  const time = Date.UTC(year, month - 1, date, hour, minute, second)
  return until.zone === ICAL.Timezone.utcTimezone ? wallOf(time) : time
}

function datesOf(component: ICAL.Component, name: string, start: CalendarMoment, zones: FindZone): number[] {
  const floating = { instantOf: start.instantOf, wallAt: start.wallOf }
  return component.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value
      if (!(time instanceof ICAL.Time)) return []
      const moment = momentOf(time, property, zones, floating)
      return [start.wallOf(moment.instantOf(moment.wall))]
    }),
  )
}

/** `20260803T090000Z` */
function written(wall: number): string {
  return new Date(wall).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}
