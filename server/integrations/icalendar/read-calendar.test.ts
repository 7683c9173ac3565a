import { describe, expect, test } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const window = {
  from: new Date('2026-03-01T00:00:00Z'),
  to: new Date('2026-05-01T00:00:00Z'),
  timeZone: 'Europe/Lisbon',
}

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', 'SUMMARY:Away', ...lines, 'END:VEVENT']

function read(...lines: string[]): string[] {
  const found = readCalendar(calendar(...lines), window)
  if (!found.ok) throw new Error(found.because)
  return found.events.map(
    ({ startsAt, endsAt }) => `${startsAt.toISOString().slice(0, 16)} ${endsAt.toISOString().slice(0, 16)}`,
  )
}

const outlookBerlin = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

const cases: [claim: string, lines: string[], events: string[]][] = [
  [
    'whole days are those of the person',
    event('DTSTART;VALUE=DATE:20260401', 'DTEND;VALUE=DATE:20260403'),
    ['2026-03-31T23:00 2026-04-02T23:00'],
  ],
  [
    'a day without an end is one day',
    event('DTSTART;VALUE=DATE:20260310'),
    ['2026-03-10T00:00 2026-03-11T00:00'],
  ],
  [
    'times in UTC',
    event('DTSTART:20260310T090000Z', 'DTEND:20260310T170000Z'),
    ['2026-03-10T09:00 2026-03-10T17:00'],
  ],
  ['a duration', event('DTSTART:20260310T090000Z', 'DURATION:PT36H'), ['2026-03-10T09:00 2026-03-11T21:00']],
  [
    'a zone of the world',
    event('DTSTART;TZID=Asia/Tokyo:20260310T090000', 'DTEND;TZID=Asia/Tokyo:20260310T170000'),
    ['2026-03-10T00:00 2026-03-10T08:00'],
  ],
  [
    'a zone that the calendar describes, in winter',
    [
      ...outlookBerlin,
      ...event(
        'DTSTART;TZID=W. Europe Standard Time:20260310T090000',
        'DTEND;TZID=W. Europe Standard Time:20260310T170000',
      ),
    ],
    ['2026-03-10T08:00 2026-03-10T16:00'],
  ],
  [
    'and in summer',
    [
      ...outlookBerlin,
      ...event(
        'DTSTART;TZID=W. Europe Standard Time:20260410T090000',
        'DTEND;TZID=W. Europe Standard Time:20260410T170000',
      ),
    ],
    ['2026-04-10T07:00 2026-04-10T15:00'],
  ],
  [
    'a zone that nobody explains is the person’s',
    event('DTSTART;TZID=Mars/Base:20260410T090000', 'DTEND;TZID=Mars/Base:20260410T170000'),
    ['2026-04-10T08:00 2026-04-10T16:00'],
  ],
  [
    'times without a zone are the person’s',
    event('DTSTART:20260410T090000', 'DTEND:20260410T170000'),
    ['2026-04-10T08:00 2026-04-10T16:00'],
  ],
  [
    'an end in another zone than the start',
    event('DTSTART;TZID=Europe/Lisbon:20260310T090000', 'DTEND:20260311T090000Z'),
    ['2026-03-10T09:00 2026-03-11T09:00'],
  ],
  [
    'what is over, or far off, is left out',
    [...event('DTSTART;VALUE=DATE:20250310'), ...event('DTSTART;VALUE=DATE:20280310')],
    [],
  ],
  ['what is cancelled is left out', event('DTSTART;VALUE=DATE:20260310', 'STATUS:CANCELLED'), []],
  [
    'every Friday, with an end',
    event('DTSTART;VALUE=DATE:20260306', 'RRULE:FREQ=WEEKLY;UNTIL=20260320'),
    [
      '2026-03-06T00:00 2026-03-07T00:00',
      '2026-03-13T00:00 2026-03-14T00:00',
      '2026-03-20T00:00 2026-03-21T00:00',
    ],
  ],
  [
    'a series keeps its local time over a change of the clock',
    event(
      'DTSTART;TZID=Europe/Berlin:20260325T090000',
      'DTEND;TZID=Europe/Berlin:20260325T100000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ),
    ['2026-03-25T08:00 2026-03-25T09:00', '2026-04-01T07:00 2026-04-01T08:00'],
  ],
  [
    'a series that began long ago',
    event('DTSTART;VALUE=DATE:20100315', 'RRULE:FREQ=YEARLY'),
    ['2026-03-15T00:00 2026-03-16T00:00'],
  ],
  [
    'the last instant of a series in UTC counts',
    event(
      'DTSTART;TZID=Europe/Berlin:20260325T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;UNTIL=20260326T080000Z',
    ),
    ['2026-03-25T08:00 2026-03-25T09:00', '2026-03-26T08:00 2026-03-26T09:00'],
  ],
  [
    'dates that were taken out of a series',
    event('DTSTART;VALUE=DATE:20260306', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20260313'),
    ['2026-03-06T00:00 2026-03-07T00:00', '2026-03-20T00:00 2026-03-21T00:00'],
  ],
  [
    'dates that were added',
    event('DTSTART;VALUE=DATE:20260306', 'RDATE;VALUE=DATE:20260309'),
    ['2026-03-06T00:00 2026-03-07T00:00', '2026-03-09T00:00 2026-03-10T00:00'],
  ],
  [
    'one of a series that was moved',
    [
      ...event('DTSTART;VALUE=DATE:20260306', 'RRULE:FREQ=WEEKLY;COUNT=2'),
      ...event('RECURRENCE-ID;VALUE=DATE:20260313', 'DTSTART;VALUE=DATE:20260316'),
    ],
    ['2026-03-06T00:00 2026-03-07T00:00', '2026-03-16T00:00 2026-03-17T00:00'],
  ],
  [
    'one of a series that was cancelled',
    [
      ...event('DTSTART;VALUE=DATE:20260306', 'RRULE:FREQ=WEEKLY;COUNT=2'),
      ...event('RECURRENCE-ID;VALUE=DATE:20260313', 'DTSTART;VALUE=DATE:20260313', 'STATUS:CANCELLED'),
    ],
    ['2026-03-06T00:00 2026-03-07T00:00'],
  ],
  [
    'a rule that never comes true ends',
    event('DTSTART;VALUE=DATE:20260306', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
    ['2026-03-06T00:00 2026-03-07T00:00'],
  ],
]

test.for(cases)('%s', ([, lines, events]) => {
  expect(read(...lines)).toEqual(events)
})

describe('what the person is meanwhile', () => {
  const busy: [string, string[], string][] = [
    ['busy unless said otherwise', [], 'busy'],
    ['free when transparent', ['TRANSP:TRANSPARENT'], 'free'],
    ['tentative', ['STATUS:TENTATIVE'], 'tentative'],
    [
      'out of office, as Outlook writes it',
      ['X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'TRANSP:OPAQUE'],
      'out-of-office',
    ],
    ['elsewhere, as Outlook writes it', ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'], 'elsewhere'],
  ]
  test.for(busy)('%s', ([, lines, expected]) => {
    const found = readCalendar(calendar(...event('DTSTART;VALUE=DATE:20260310', ...lines)), window)
    expect(found.ok && found.events.map((one) => one.busy)).toEqual([expected])
  })
})

describe('what cannot be read', () => {
  test.for(['', '<html>not here</html>', 'BEGIN:VCARD\r\nEND:VCARD', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'])(
    '%j is no calendar',
    (text) => {
      expect(readCalendar(text, window)).toEqual({ ok: false, because: 'it is not an iCalendar' })
    },
  )

  test('an event that makes no sense leaves the others', () => {
    const text = calendar(
      ...event('DTSTART:tomorrow'),
      ...event('SUMMARY:no start'),
      ...event('DTSTART;VALUE=DATE:20260310'),
      ...event('DTSTART:20260310T000000Z', 'DTEND:20260311T000000Z', 'RRULE:FREQ=SECONDLY'),
    )
    const found = readCalendar(text, window)
    expect(found).toMatchObject({ ok: true, events: [{ firstDay: '2026-03-10' }] })
  })

  test('events that come too often are refused', () => {
    const daily = event('DTSTART;VALUE=DATE:20260301', 'RRULE:FREQ=DAILY')
    const text = calendar(...Array.from({ length: 900 }, () => daily).flat())
    expect(readCalendar(text, window)).toEqual({ ok: false, because: 'its events come too often' })
    expect(readCalendar(text, window, () => false)).toEqual({ ok: true, events: [], unreadable: 0 })
  })
})
