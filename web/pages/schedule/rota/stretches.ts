import type { FindSchedule } from '../../../../domain/organisation/follow.ts'
import type { Layer, Schedule } from '../../../../domain/organisation/document.ts'
import { scheduleOf } from '../../../../domain/organisation/schedule-of.ts'
import { compileSchedule } from '../../../../domain/schedule/compile.ts'
import { type FinalSchedule, finalSchedule } from '../../../../domain/schedule/final-schedule.ts'
import { localTime } from '../../../../domain/schedule/local-time.ts'
import { instantOf, readMoment } from '../../../../domain/schedule/moment.ts'
import type { TimeRange } from '../../../components/time-axis/axis.ts'

export type Stretch = TimeRange & { readonly people: readonly string[]; readonly override: string | null }
export type Walk = { readonly entries: readonly Stretch[]; readonly gaps: readonly TimeRange[] }

/** Who is on call within the range, everything applied. Expects a schedule without errors. */
export function finalStretches(schedule: Schedule, find: FindSchedule, range: TimeRange): Walk {
  const { from, to } = datesOf(range)
  return inMilliseconds(finalSchedule(compileSchedule(scheduleOf(schedule, find)), from, to))
}

/** What one layer says, be it of the schedule or of a temporary one; those who learn too. */
export function layerStretches(
  schedule: Schedule,
  layer: Layer,
  find: FindSchedule,
  range: TimeRange,
): readonly Stretch[] {
  const alone = { ...layer, shadow: false }
  const temporary = schedule.temporary_schedules.find(({ layers }) => layers.includes(layer))
  const only: Schedule = {
    ...schedule,
    overrides: [],
    layers: temporary ? [] : [alone],
    temporary_schedules: temporary ? [{ ...temporary, layers: [alone] }] : [],
  }
  return finalStretches(only, find, range).entries
}

/** From when to when an override is in force; null where its times cannot be read, or a change of the clock makes it empty. */
export function overrideRange(
  { starts_at, ends_at }: { starts_at: string; ends_at: string },
  timeZone: string,
): TimeRange | null {
  const local = localTime(timeZone)
  const from = instantOf(readMoment(starts_at), local)
  const until = instantOf(readMoment(ends_at), local)
  return from < until ? { from, until } : null
}

function datesOf({ from, until }: TimeRange) {
  return { from: new Date(from), to: new Date(until) }
}

function inMilliseconds({ entries, gaps }: FinalSchedule): Walk {
  return {
    entries: entries.map(({ startsAt, endsAt, people, override }) => ({
      from: startsAt.getTime(),
      until: endsAt.getTime(),
      people,
      override,
    })),
    gaps: gaps.map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), until: endsAt.getTime() })),
  }
}
