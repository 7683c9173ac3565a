import { expect, test } from 'vitest'
import { endOfSession, hasEnded } from './session-limits.ts'

const session = (created: string, used: string) => ({
  created_at: new Date(created),
  last_used_at: new Date(used),
})

test.each([
  ['unused, it ends after 30 days', session('2026-01-01', '2026-01-01'), '2026-01-31'],
  ['used, it goes on', session('2026-01-01', '2026-01-20'), '2026-02-19'],
  ['used every day, it ends after 90 days', session('2026-01-01', '2026-03-31'), '2026-04-01'],
])('%s', (_claim, given, end) => {
  const at = new Date(end)
  expect(endOfSession(given)).toEqual(at)
  expect(hasEnded(given, new Date(at.getTime() - 1))).toBe(false)
  expect(hasEnded(given, at)).toBe(true)
})
