import { expect, test } from 'vitest'
import { stretchText } from './stretch-text.ts'

test.each([
  ['a week over the change of the clock', '2026-03-23T10:00Z', '2026-03-30T09:00Z', 'Europe/Lisbon'],
  [
    'a zone ahead of UTC by a broken number of hours',
    '2026-03-23T04:30Z',
    '2026-03-30T04:30Z',
    'Asia/Kolkata',
  ],
])('%s is told on the wall of the zone', (_claim, from, to, zone) => {
  const text = stretchText({ startsAt: new Date(from), endsAt: new Date(to) }, zone)
  expect(text).toBe(`Mon 2026-03-23 10:00 to Mon 2026-03-30 10:00 (${zone})`)
})
