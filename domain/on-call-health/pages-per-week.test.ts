import { expect, test } from 'vitest'
import { pagesPerWeek } from './pages-per-week.ts'

const paged = (person: string, at: string) => ({ person, at: new Date(at) })

test('incidents are counted per person and week, from Monday to Monday of the zone', () => {
  const pages = [
    paged('ana', '2026-03-02T00:30Z'),
    paged('bo', '2026-03-01T23:30Z'),
    paged('ana', '2026-03-08T23:59Z'),
    paged('ana', '2026-03-09T00:00Z'),
  ]
  expect(pagesPerWeek(pages, 'UTC')).toEqual([
    { person: 'bo', week: '2026-02-23', incidents: 1 },
    { person: 'ana', week: '2026-03-02', incidents: 2 },
    { person: 'ana', week: '2026-03-09', incidents: 1 },
  ])
  expect(pagesPerWeek(pages, 'Europe/Berlin').map(({ week }) => week)).toEqual([
    '2026-03-02',
    '2026-03-02',
    '2026-03-09',
  ])
  expect(pagesPerWeek([], 'UTC')).toEqual([])
})
