import type { z } from 'zod'
import type { Final, onCallNow } from '../../api/on-call.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Cell } from '../shell/table.ts'

type OnCall = z.output<typeof onCallNow.answer>
type Item = OnCall['items'][number]
type FinalSchedule = z.output<typeof Final>

const now = [
  { title: 'SCHEDULE' },
  { title: 'ON CALL' },
  { title: 'UNTIL' },
  { title: 'NEXT' },
  { title: 'BECAUSE' },
]

export function onCallTable({ items }: Pick<OnCall, 'items'>, width?: number): string {
  if (items.length === 0) return 'There are no schedules.'
  const rows = items.map((item): Cell[] => [
    item.schedule,
    namesOf(item.people) ?? 'nobody',
    minuteText(item.until) ?? 'further notice',
    item.next === null ? null : (namesOf(item.next) ?? 'nobody'),
    because(item),
  ])
  return table(now, rows, width)
}

const range = [{ title: 'FROM' }, { title: 'TO' }, { title: 'ON CALL' }, { title: 'BECAUSE' }]

/** Shifts and gaps of one schedule in their order. */
export function finalTable({ entries, gaps }: FinalSchedule, width?: number): string {
  const spans = [
    ...entries.map((entry) => ({ ...entry, who: entry.people.join(', '), why: because(entry) })),
    ...gaps.map((gap) => ({ ...gap, who: 'nobody', why: null })),
  ].toSorted((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))
  const rows = spans.map(({ starts_at, ends_at, who, why }): Cell[] => [
    minuteText(starts_at),
    minuteText(ends_at),
    who,
    why,
  ])
  return table(range, rows, width)
}

export function shiftsText(schedules: (FinalSchedule & { schedule: string })[], width?: number): string {
  if (schedules.length === 0) return 'There are no schedules.'
  return schedules.map((one) => `${one.schedule}\n${finalTable(one, width)}`).join('\n\n')
}

function namesOf(people: Item['people']): string | null {
  return people.length === 0 ? null : people.map(({ id, name }) => `${name} (${id})`).join(', ')
}

function because({ layer, override }: Pick<Item, 'layer' | 'override'>): string | null {
  const parts = [layer === null ? null : `layer ${layer}`, override === null ? null : `override ${override}`]
  return parts.filter((part) => part !== null).join(', ') || null
}
