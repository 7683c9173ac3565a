import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedShifts } from '../../domain/schedule/changed-shifts.ts'
import { compileSchedule } from '../../domain/schedule/compile.ts'
import { finalSchedule } from '../../domain/schedule/final-schedule.ts'
import { nextHandOff } from '../../domain/schedule/next-hand-off.ts'
import { onCall } from '../../domain/schedule/on-call.ts'
import { keepTheOrder, startAnew } from '../../domain/schedule/rotation-change.ts'
import { shiftsOf } from '../../domain/schedule/shifts.ts'
import { expectAgreement, expectCover, stretchesOf } from './agrees.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
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

test('a person is on call exactly during the own shifts, and no two of them touch', () => {
  always(({ schedule, from, to, at }) => {
    const compiled = compileSchedule(schedule)
    const shifts = shiftsOf(compiled, from, to)
    for (const instant of at.filter((each) => from <= each && each < to)) {
      const inShift = shifts.filter(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)
      expect(inShift.map(({ person }) => person).toSorted()).toEqual(onCall(compiled, instant).people)
    }
    const ends = new Set(shifts.map(({ person, endsAt }) => `${person} ${endsAt.getTime()}`))
    expect(shifts.filter(({ person, startsAt }) => ends.has(`${person} ${startsAt.getTime()}`))).toEqual([])
  })
})

test('two versions differ exactly in their changed shifts', () => {
  always(({ schedule, from, to, at }) => {
    const before = compileSchedule({ ...schedule, overrides: [] })
    const after = compileSchedule(schedule)
    const changes = changedShifts(before, after, from, to)
    for (const instant of at.filter((each) => from <= each && each < to)) {
      const change = changes.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)
      const [was, becomes] = [onCall(before, instant).people, onCall(after, instant).people]
      if (change) expect([change.before, change.after]).toEqual([was, becomes])
      else expect(becomes).toEqual(was)
    }
  })
})

test('a rotation that gets other people changes nothing before it does, and nothing at all for the same people', () => {
  always(({ schedule, at: [asked, ...instants] }) => {
    const layer = schedule.layers.at(-1)
    if (!layer || !asked) return
    const { timeZone } = schedule
    const alone = (layers: Schedule['layers']) => compileSchedule({ timeZone, layers, overrides: [] })
    const paged = { ...layer, shadow: false }
    const before = alone([paged])
    const kept = keepTheOrder({ layer: paged, people: paged.people, timeZone }, asked)
    const anew = startAnew({ layer: paged, people: ['zoe'], timeZone }, asked)
    for (const instant of instants) {
      const { people } = onCall(before, instant)
      expect(onCall(alone([...listed(kept.ended), kept.layer]), instant).people).toEqual(people)
      const then = onCall(alone([...listed(anew.ended), anew.layer]), instant).people
      if (instant < anew.at) expect(then).toEqual(people)
      else expect(then).toEqual(people.length === 0 ? [] : ['zoe'])
    }
  })
})

function listed<T>(thing: T | null): T[] {
  return thing === null ? [] : [thing]
}
