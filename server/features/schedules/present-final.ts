import type { CompiledSchedule } from '../../../domain/schedule/compile.ts'
import { finalSchedule } from '../../../domain/schedule/final-schedule.ts'
import type { Stretch } from '../../../domain/schedule/stretch.ts'
import type { Range } from './range.ts'

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

function presentStretch({ startsAt, endsAt }: Stretch) {
  return { starts_at: startsAt.toISOString(), ends_at: endsAt.toISOString() }
}
