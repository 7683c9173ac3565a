import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileSchedule } from '../../domain/schedule/compile.ts'
import { finalSchedule } from '../../domain/schedule/final-schedule.ts'
import { nextHandOff } from '../../domain/schedule/next-hand-off.ts'
import { onCall } from '../../domain/schedule/on-call.ts'
import { expectAgreement, expectCover, stretchesOf } from './agrees.ts'
import { type Case, randomCase } from './random-schedules.ts'

const seed = Number(process.env.SCHEDULE_SEED ?? 20260105)
const numRuns = Number(process.env.SCHEDULE_RUNS ?? 400)

/** A failure prints the seed and the smallest case; SCHEDULE_SEED and SCHEDULE_RUNS look further. */
function always(holds: (each: Case) => void): void {
  fc.assert(fc.property(randomCase, holds), { seed, numRuns })
}

test('random schedules agree with the slow reference at random instants and at every boundary', () => {
  always(({ schedule, from, to, at }) => {
    expectAgreement(JSON.stringify(schedule), schedule, from, to, at)
  })
})

test('entries and gaps are sorted, are cut to the range and cover it exactly once', () => {
  always(({ schedule, from, to }) => {
    const final = finalSchedule(compileSchedule(schedule), from, to)
    expectCover('random schedule', stretchesOf(final), from, to)
    expect(final.entries.every(({ people }) => people.length > 0)).toBe(true)
    expect(final.entries.every(({ people }) => people.join() === [...new Set(people)].toSorted().join()))
  })
})

test('a part of the range has the same answer as the whole, cut', () => {
  always(({ schedule, from, to, at }) => {
    const [first, last] = [at[0] ?? from, at[1] ?? to].toSorted(
      (one, other) => one.getTime() - other.getTime(),
    )
    const whole = stretchesOf(finalSchedule(compileSchedule(schedule), from, to))
    const part = stretchesOf(finalSchedule(compileSchedule(schedule), first ?? from, last ?? to))
    const cut = whole
      .map((each) => ({
        ...each,
        startsAt: new Date(Math.max(each.startsAt.getTime(), (first ?? from).getTime())),
        endsAt: new Date(Math.min(each.endsAt.getTime(), (last ?? to).getTime())),
      }))
      .filter(({ startsAt, endsAt }) => startsAt < endsAt)
    expect(part).toEqual(cut)
  })
})

test('the answer does not depend on what was asked before', () => {
  always(({ schedule, at }) => {
    const asked = compileSchedule(schedule)
    for (const instant of at) {
      expect(onCall(asked, instant)).toEqual(onCall(compileSchedule(schedule), instant))
    }
    for (const instant of at.toReversed()) {
      expect(onCall(asked, instant)).toEqual(onCall(compileSchedule(schedule), instant))
    }
  })
})

test('the next hand-off is where the final schedule first has other people', () => {
  always(({ schedule, from, to }) => {
    const compiled = compileSchedule(schedule)
    const stretches = stretchesOf(finalSchedule(compiled, from, to))
    const now = stretches[0]?.people.join()
    const other = stretches.find(({ people }) => people.join() !== now)
    const next = nextHandOff(compiled, from)
    if (other) expect(next).toEqual(other.startsAt)
    else if (next) expect(next.getTime()).toBeGreaterThanOrEqual(to.getTime())
  })
})
