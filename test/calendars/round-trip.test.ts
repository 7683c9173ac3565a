import { describe, expect, test } from 'vitest'
import { horizonAt, publishShifts } from '../../domain/calendar/publish-shifts.ts'
import { shiftEvent } from '../../domain/calendar/shift-event.ts'
import { writeCalendar } from '../../domain/calendar/write-calendar.ts'
import { compileSchedule } from '../../domain/schedule/compile.ts'
import { finalSchedule } from '../../domain/schedule/final-schedule.ts'
import { onCall } from '../../domain/schedule/on-call.ts'
import type { Layer, Schedule } from '../../domain/schedule/schedule.ts'
import { shiftsOf } from '../../domain/schedule/shifts.ts'
import { readCalendar, shownAt } from './read-calendar.ts'

type Days = NonNullable<Layer['restrictions'][number]['days']>

const workdays: Days = ['mon', 'tue', 'wed', 'thu', 'fri']

function layer(id: string, people: string[], startsAt: string, more: Partial<Layer>): Layer {
  return {
    id,
    people,
    startsAt,
    endsAt: null,
    turn: { unit: 'day', length: 1 },
    restrictions: [],
    ...more,
  }
}

/** Hand-offs and windows stand where clocks change: around two and three at night, and at midnight. */
function schedule(timeZone: string): Schedule {
  return {
    timeZone,
    layers: [
      layer('daily', ['ana', 'bo', 'cy'], '2026-01-05T02:30', {}),
      layer('nights', ['dee', 'eve'], '2026-01-05T00:00', {
        turn: { unit: 'week', length: 1 },
        restrictions: [{ days: workdays, from: '23:30', to: '03:00' }],
      }),
    ],
    overrides: [
      { id: 'o1', person: 'fay', replaces: 'ana', startsAt: '2026-03-28T20:00', endsAt: '2026-03-30T08:00' },
      { id: 'o2', person: 'gus', startsAt: '2026-04-04T01:30', endsAt: '2026-04-06T02:45' },
    ],
  }
}

function feedOf(given: Schedule, now: Date) {
  const compiled = compileSchedule(given)
  const horizon = horizonAt(now)
  const shown = shiftsOf(compiled, horizon.from, horizon.to).map((shift) => ({ ...shift, shadowLayer: null }))
  const { added } = publishShifts([], shown, { horizon, now })
  const events = added.map((shift, index) =>
    shiftEvent(
      {
        ...shift,
        id: `${index}`,
        sequence: 0,
        changedAt: now,
        cancelledAt: null,
        personName: shift.person,
        scheduleName: 'Round, "the" clock; \\ and so on',
      },
      'others',
    ),
  )
  return { compiled, horizon, feed: writeCalendar({ name: 'All', refreshMinutes: 15, events }) }
}

/** Half an hour apart, and the instants of every hand-over and the seconds before them. */
function instantsOf({ compiled, horizon }: Pick<ReturnType<typeof feedOf>, 'compiled' | 'horizon'>): Date[] {
  const { entries, gaps } = finalSchedule(compiled, horizon.from, horizon.to)
  const edges = [...entries, ...gaps].flatMap(({ startsAt }) => [
    startsAt,
    new Date(startsAt.getTime() - 1_000),
  ])
  const steps: Date[] = []
  for (let at = horizon.from.getTime(); at < horizon.to.getTime(); at += 1_800_000) steps.push(new Date(at))
  return [...steps, ...edges].filter((at) => at >= horizon.from && at < horizon.to)
}

describe('another library reads who is on call when, over the changes of the clock', () => {
  test.each([
    ['UTC', '2026-03-02'],
    ['Europe/Lisbon', '2026-03-02'],
    ['Europe/Lisbon', '2026-09-14'],
    ['America/New_York', '2026-02-16'],
    ['America/St_Johns', '2026-09-14'],
    ['Australia/Lord_Howe', '2026-03-02'],
    ['Asia/Kathmandu', '2026-03-02'],
    ['Africa/Casablanca', '2026-02-09'],
    ['Pacific/Apia', '2011-12-12'],
    ['America/Sao_Paulo', '2018-09-10'],
  ])('%s, seen on %s', (zone, day) => {
    const base = schedule(zone)
    const years = Number(day.slice(0, 4)) - 2026
    const moved = (text: string) => text.replace('2026', String(2026 + years))
    const given: Schedule = {
      ...base,
      layers: base.layers.map((one) => ({ ...one, startsAt: moved(one.startsAt) })),
      overrides: base.overrides.map((one) => ({
        ...one,
        startsAt: moved(one.startsAt),
        endsAt: moved(one.endsAt),
      })),
    }
    const made = feedOf(given, new Date(`${day}T12:00Z`))
    const events = readCalendar(made.feed)
    const wrong = instantsOf(made).filter(
      (at) => shownAt(events, at).join() !== onCall(made.compiled, at).people.join(),
    )
    expect(wrong).toEqual([])
    expect(events.length).toBeGreaterThan(150)
    expect(events[0]?.summary).toContain(': Round, "the" clock; \\ and so on')
  })
})
