import { expect, test } from 'vitest'
import { minute, outage } from '../../test/metrics/outage.ts'
import { trends } from './trends.ts'

test('trends have a row per calendar month, the empty ones too', () => {
  const now = new Date('2026-03-31T23:30:00Z')
  const january = {
    ...outage,
    startedAt: null,
    detectedAt: new Date('2026-01-31T23:59:59Z'),
    acknowledgedAt: null,
  }
  const drill = { ...outage, drill: true, resolvedAt: minute(999) }
  const rows = trends([outage, drill, { ...outage, resolvedAt: minute(50) }, january], 3, now)
  expect(rows.map(({ month, incidents }) => [month, incidents])).toEqual([
    ['2026-01', 1],
    ['2026-02', 0],
    ['2026-03', 3],
  ])
  expect(rows.map(({ median_minutes }) => median_minutes.mttr)).toEqual([expect.any(Number), null, 45])
  expect(rows[0]?.median_minutes.mtta).toBeNull()
})

test('trends cross the turn of the year', () => {
  const rows = trends([], 3, new Date('2026-01-15T00:00:00Z'))
  expect(rows.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01'])
})
