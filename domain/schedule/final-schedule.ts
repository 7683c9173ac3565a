import type { Walked } from './compile.ts'
import { samePeople } from './same-people.ts'
import type { OnCall } from './schedule.ts'
import type { Span } from './span.ts'
import type { Stretch } from './stretch.ts'

type FinalEntry = Stretch & OnCall
export type FinalSchedule = { readonly entries: readonly FinalEntry[]; readonly gaps: readonly Stretch[] }

/** Entries and gaps together cover [from, to) exactly once, each sorted by time. */
export function finalSchedule(schedule: Walked, from: Date, to: Date): FinalSchedule {
  const entries: FinalEntry[] = []
  const gaps: Stretch[] = []
  const end = to.getTime()
  let at = from.getTime()
  let slot = schedule.slotAt(at)
  let startsAt = new Date(at)
  while (at < end) {
    const { people, layer, override } = slot.value
    const { until, next } = stretch(schedule, slot, end)
    const endsAt = new Date(Math.min(until, end))
    if (people.length === 0) gaps.push({ startsAt, endsAt })
    else entries.push({ startsAt, endsAt, people, layer, override })
    at = until
    slot = next
    startsAt = endsAt
  }
  return { entries, gaps }
}

/** Joins the slots that follow one another with the same people, layer and override; `next` is the first other one. */
function stretch(schedule: Walked, slot: Span<OnCall>, end: number) {
  let until = slot.until
  let next = slot
  while (until < end) {
    next = schedule.slotAt(until)
    if (!same(next.value, slot.value)) break
    until = next.until
  }
  return { until, next }
}

function same(one: OnCall, other: OnCall): boolean {
  if (one === other) return true
  return one.layer === other.layer && one.override === other.override && samePeople(one.people, other.people)
}
