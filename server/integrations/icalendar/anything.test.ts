import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const window = {
  from: new Date('2026-03-01T00:00:00Z'),
  to: new Date('2026-05-01T00:00:00Z'),
  timeZone: 'Europe/Lisbon',
}

const value = fc.oneof(
  fc.string(),
  fc.constantFrom('20260310', '20260310T090000', '20260310T090000Z', '99999999', '-1', 'P1D', '+0100', '∞'),
  fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=DAILY;COUNT=3',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=YEARLY;UNTIL=x',
    'INTERVAL=0',
  ),
)
const name = fc.constantFrom(
  'DTSTART',
  'DTSTART;VALUE=DATE',
  'DTSTART;TZID=Europe/Berlin',
  'DTSTART;TZID=Odd',
  'DTEND',
  'DTEND;VALUE=DATE',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE;VALUE=DATE',
  'RECURRENCE-ID',
  'UID',
  'STATUS',
  'TRANSP',
  'SUMMARY',
  'TZID',
  'TZOFFSETFROM',
  'TZOFFSETTO',
)
const border = fc.constantFrom('VEVENT', 'VTIMEZONE', 'STANDARD', 'VALARM', 'VCALENDAR')
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, value).map(([one, text]) => `${one}:${text}`) },
  { weight: 1, arbitrary: border.map((one) => `BEGIN:${one}`) },
  { weight: 1, arbitrary: border.map((one) => `END:${one}`) },
  { weight: 1, arbitrary: fc.string() },
)
const block = fc
  .tuple(fc.constantFrom('VEVENT', 'VTIMEZONE'), fc.array(line, { maxLength: 8 }))
  .map(([of, lines]) => [`BEGIN:${of}`, ...lines, `END:${of}`])

test('whatever is in a calendar, it is read or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const found = readCalendar(['BEGIN:VCALENDAR', ...blocks.flat(), 'END:VCALENDAR'].join('\r\n'), window)
      if (!found.ok) return
      for (const { startsAt, endsAt } of found.events) expect(startsAt < endsAt).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
