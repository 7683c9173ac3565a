import type { ActionItem } from '../../../api/action-items.ts'

type Group = { title: string; items: ActionItem[] }

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000

/** In the order of the list: what is late, what is due within a week, the rest, what has ended. */
export function groupByDue(items: readonly ActionItem[], now: number): Group[] {
  const titles = ['Overdue', 'Due within a week', 'Later', 'Ended']
  const grouped = Map.groupBy(items, (item) => titles[placeOf(item, now)] ?? '')
  return titles.flatMap((title) => {
    const own = grouped.get(title)
    return own ? [{ title, items: own }] : []
  })
}

function placeOf({ ended_at: endedAt, due_at: dueAt }: ActionItem, now: number): number {
  if (endedAt !== null) return 3
  const due = Date.parse(dueAt)
  if (due < now) return 0
  return due < now + WEEK_MS ? 1 : 2
}
