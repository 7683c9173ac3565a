import { expect, test } from 'vitest'
import { noticeText } from './notice-text.ts'

const about = {
  id: 'shift-1',
  schedule: { name: 'Primary', timeZone: 'Europe/Berlin' },
  startsAt: new Date('2026-03-09T09:00Z'),
  endsAt: new Date('2026-03-16T09:00Z'),
}

test.each([
  ['week', 'On call in a week: Primary', /from Mon 2026-03-09 10:00 to Mon 2026-03-16 10:00\. If you cannot/],
  ['day', 'On call tomorrow: Primary', /tocsin shift tasks shift-1/],
  ['start', 'On call now: Primary', /handover list/],
  ['end', 'No longer on call: Primary', /tocsin shift feedback shift-1/],
] as const)('%s: %s', (kind, subject, text) => {
  expect(noticeText(kind, about)).toEqual({ subject, text: expect.stringMatching(text) })
})

test('a shift without an end in sight says so', () => {
  expect(noticeText('start', { ...about, endsAt: null }).text).toMatch(/until further notice/)
})
