import { describe, expect, test } from 'vitest'
import { contentLine } from './content-line.ts'
import { textValue } from './text-value.ts'
import { writeCalendar, type CalendarEvent } from './write-calendar.ts'

const event: CalendarEvent = {
  uid: 'shift-1@tocsin',
  sequence: 2,
  startsAt: new Date('2026-03-02T10:00Z'),
  endsAt: new Date('2026-03-09T09:00Z'),
  changedAt: new Date('2026-02-01T08:30:15.999Z'),
  summary: 'On call: Web, first line',
  category: 'On call',
  cancelled: false,
}

const write = (events: CalendarEvent[], name = 'Ana on call') =>
  writeCalendar({ name, refreshMinutes: 15, events })

test('a calendar is what RFC 5545 says', () => {
  expect(write([event]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tocsin//On call//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Ana on call',
    'X-WR-CALNAME:Ana on call',
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    'BEGIN:VEVENT',
    'UID:shift-1@tocsin',
    'SEQUENCE:2',
    'DTSTAMP:20260201T083015Z',
    'LAST-MODIFIED:20260201T083015Z',
    'DTSTART:20260302T100000Z',
    'DTEND:20260309T090000Z',
    'SUMMARY:On call: Web\\, first line',
    'CATEGORIES:On call',
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('what was called off is there as cancelled', () => {
  expect(write([{ ...event, cancelled: true }])).toContain('\r\nSTATUS:CANCELLED\r\n')
})

test('a calendar without shifts has a component all the same', () => {
  expect(write([])).toContain('\r\nBEGIN:VTIMEZONE\r\n')
  expect(write([event])).not.toContain('VTIMEZONE')
})

describe('text', () => {
  test.each([
    ['a comma, a semicolon; a back\\slash', 'a comma\\, a semicolon\\; a back\\\\slash'],
    ['two\nlines', 'two\\nlines'],
    ['two\r\nlines', 'two\\nlines'],
    ['one\rline\u2028end', 'one\\nline\\nend'],
    ['a quote " and a colon: stay', 'a quote " and a colon: stay'],
    ['\u0000\u0007control\u001B[31m', 'control[31m'],
    ['\u202Eright to left', 'right to left'],
    ['Zoë 🔔', 'Zoë 🔔'],
    ['a lone \uD83D surrogate', 'a lone \uFFFD surrogate'],
  ])('%j', (text, value) => {
    expect(textValue(text)).toBe(value)
  })

  test('cannot begin a property of its own', () => {
    const text = write([{ ...event, summary: 'x\r\nATTACH:file:///etc/passwd\nEND:VEVENT' }])
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1)
    expect(text).not.toMatch(/^ATTACH/m)
  })
})

const octets = (text: string) => Buffer.byteLength(text)
const folded = (value: string) => contentLine('SUMMARY', value).split('\r\n').slice(0, -1)

describe('a long line', () => {
  test.each([
    ['letters', 'x'.repeat(500)],
    ['letters of two octets', 'ë'.repeat(300)],
    ['letters of three octets', '鐘'.repeat(200)],
    ['letters of four octets', '🔔'.repeat(100)],
    ['a mixture', 'a🔔ë鐘'.repeat(60)],
  ])('of %s is folded by octets and reads as it was', (_what, value) => {
    const parts = folded(value)
    expect(parts.every((part) => octets(part) <= 75 && part.isWellFormed())).toBe(true)
    expect(parts.slice(0, -1).every((part) => octets(part) >= 72)).toBe(true)
    expect(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(`SUMMARY:${value}`)
    expect(parts.slice(1).every((part) => part.startsWith(' '))).toBe(true)
  })

  test('of 75 octets is one line, of 76 two', () => {
    expect(folded('x'.repeat(75 - 'SUMMARY:'.length))).toHaveLength(1)
    expect(folded('x'.repeat(76 - 'SUMMARY:'.length))).toHaveLength(2)
  })
})
