import type { CompiledSchedule } from '../../../domain/schedule/compile.ts'
import { finalSchedule, type FinalSchedule } from '../../../domain/schedule/final-schedule.ts'
import type { Range } from './range.ts'

type Gap = FinalSchedule['gaps'][number]

export function presentFinal(schedule: CompiledSchedule, { from, to }: Range) {
  const { entries, gaps } = finalSchedule(schedule, from, to)
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    entries: entries.map(({ people, layer, override, ...stretch }) => ({
      ...presentStretch(stretch),
      people: [...people],
      layer,
      override,
    })),
    gaps: gaps.map(presentStretch),
  }
}

function presentStretch({ startsAt, endsAt }: Gap) {
  return { starts_at: startsAt.toISOString(), ends_at: endsAt.toISOString() }
}
