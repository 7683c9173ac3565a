import { localTime } from '../schedule/local-time.ts'
import type { Paged } from './night-pages.ts'

type PagesOfWeek = { person: string; week: string; incidents: number }

const day = 86_400_000
/** 1970-01-05 was the first Monday. */
const firstMonday = 4

/** For how many incidents each was paged in each week from Monday to Monday, `2026-03-02`; weeks without any are left out. */
export function pagesPerWeek(pages: readonly Paged[], timeZone: string): PagesOfWeek[] {
  const local = localTime(timeZone)
  const counts = new Map<string, PagesOfWeek>()
  for (const { person, at } of pages) {
    const date = Math.floor(local.wallAt(at.getTime()) / day)
    const monday = date - ((((date - firstMonday) % 7) + 7) % 7)
    const week = new Date(monday * day).toISOString().slice(0, 10)
    const key = `${week} ${person}`
    counts.set(key, { person, week, incidents: (counts.get(key)?.incidents ?? 0) + 1 })
  }
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count)
}
