import { expect, test } from 'vitest'
import { windowText } from './window-text.ts'

const once = {
  starts_at: '2026-03-02T22:00',
  ends_at: '2026-03-03T02:00',
  windows: [],
  time_zone: 'Europe/Lisbon',
}

test.each([
  [once, 'from 2026-03-02 22:00 to 2026-03-03 02:00 (Europe/Lisbon)'],
  [
    { ...once, starts_at: null, ends_at: '2026-03-03T02:00:00.000Z' },
    'to 2026-03-03 02:00 UTC (Europe/Lisbon)',
  ],
  [
    {
      ...once,
      starts_at: null,
      ends_at: null,
      windows: [{ days: ['sun' as const], from: '02:00', to: '04:00' }],
    },
    'Sun 02:00–04:00 (Europe/Lisbon)',
  ],
  [
    { ...once, starts_at: null, ends_at: null, windows: [{ from: '02:00', to: '04:00' }] },
    'every day 02:00–04:00 (Europe/Lisbon)',
  ],
])('%o is %s', (window, text) => {
  expect(windowText(window)).toBe(text)
})
