import type { z } from 'zod'
import type { Final, onCallNow } from '../../api/on-call.ts'
import { minutesText, minuteText } from '../shell/instant-text.ts'
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
const handOffs = [{ title: 'SCHEDULE' }, { title: 'NEXT' }, { title: 'FROM' }, { title: 'ON CALL' }]
const steps = [{ title: 'STEP' }, { title: 'PAGES' }, { title: 'THEN WAITS' }]
const nextShifts = [{ title: 'NEXT SHIFT IN' }, { title: 'FROM' }, { title: 'TO' }]

/** What is on call, whom the steps of a policy would page, and when a person is on call again. */
export function onCallText(
  answer: OnCall,
  { next, width }: { next?: boolean | undefined; width?: number | undefined },
): string {
  const parts = [
    next ? handOffTable(answer, width) : onCallTable(answer, width),
    answer.steps === null ? null : stepTable(answer.steps, width),
    answer.next_shifts === null ? null : nextShiftTable(answer.next_shifts, width),
  ]
  return parts.filter((part) => part !== null).join('\n\n')
}

function onCallTable({ items, next_shifts: ofPerson }: OnCall, width?: number): string {
  if (items.length === 0) return noItems(ofPerson)
  const rows = items.map((item): Cell[] => [
    item.schedule,
    whoIsIt(item.people),
    minuteText(item.until) ?? 'further notice',
    item.next === null ? null : whoIsIt(item.next),
    because(item),
  ])
  return table(now, rows, width)
}

function handOffTable({ items, next_shifts: ofPerson }: OnCall, width?: number): string {
  if (items.length === 0) return noItems(ofPerson)
  const rows = items.map((item): Cell[] => [
    item.schedule,
    item.next === null ? null : whoIsIt(item.next),
    minuteText(item.until),
    whoIsIt(item.people),
  ])
  return table(handOffs, rows, width)
}

function noItems(ofPerson: OnCall['next_shifts']): string {
  return ofPerson === null ? 'There are no schedules.' : 'Not on call.'
}

function stepTable(all: NonNullable<OnCall['steps']>, width?: number): string {
  if (all.length === 0) return 'There is no policy, so only the catch-all is paged.'
  const rows = all.map(({ step, wait_minutes: minutes, people, webhooks }): Cell[] => [
    step + 1,
    [...people.map(nameOf), ...webhooks].join(', ') || 'nobody',
    minutesText(minutes),
  ])
  return table(steps, rows, width)
}

function nextShiftTable(shifts: NonNullable<OnCall['next_shifts']>, width?: number): string {
  if (shifts.length === 0) return 'No next shift within 400 days.'
  const rows = shifts.map((shift): Cell[] => [
    shift.schedule,
    minuteText(shift.starts_at),
    minuteText(shift.ends_at),
  ])
  return table(nextShifts, rows, width)
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
  if (schedules.length === 0) return 'No shifts.'
  return schedules.map((one) => `${one.schedule}\n${finalTable(one, width)}`).join('\n\n')
}

function whoIsIt(people: Item['people']): string {
  return people.map(nameOf).join(', ') || 'nobody'
}

function nameOf({ id, name }: Item['people'][number]): string {
  return `${name} (${id})`
}

function because({ layer, override }: Pick<Item, 'layer' | 'override'>): string | null {
  const parts = [layer === null ? null : `layer ${layer}`, override === null ? null : `override ${override}`]
  return parts.filter((part) => part !== null).join(', ') || null
}
