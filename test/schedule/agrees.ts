import { expect } from 'vitest'
import { type CompiledSchedule, compileSchedule, type Walked } from '../../domain/schedule/compile.ts'
import { type FinalSchedule, finalSchedule } from '../../domain/schedule/final-schedule.ts'
import { onCall } from '../../domain/schedule/on-call.ts'
import type { OnCall, Schedule } from '../../domain/schedule/schedule.ts'
import { type Reference, slowReference, slowShadow } from './slow-reference.ts'

type Stretch = { startsAt: Date; endsAt: Date } & OnCall

/** Compares answers and boundaries with the slow reference over [from, to), and `where` names the case on failure. */
export function expectAgreement(where: string, schedule: Schedule, from: Date, to: Date, at: Date[]): void {
  const compiled = compileSchedule(schedule)
  const reference = slowReference(schedule, from, to)
  expectAnswers(where, compiled, reference, at)
  expectWalk(where, compiled, reference, { from, to, at })
  for (const shadow of compiled.shadows) {
    const learning = slowShadow(schedule, from, to, shadow.layer)
    expectWalk(`${where}, ${shadow.layer}`, shadow, learning, { from, to, at })
  }
}

function expectAnswers(where: string, compiled: CompiledSchedule, reference: Reference, at: Date[]): void {
  // Backwards, so that no answer can lean on an earlier one.
  for (const instant of at.toReversed()) {
    const answers = { ours: onCall(compiled, instant), reference: reference(instant) }
    if (!equal(answers.ours, answers.reference)) {
      expect(answers.ours, `${where} at ${instant.toISOString()}`).toEqual(answers.reference)
    }
  }
}

type Asked = { from: Date; to: Date; at: Date[] }

function expectWalk(where: string, walked: Walked, reference: Reference, { from, to, at }: Asked): void {
  const stretches = stretchesOf(finalSchedule(walked, from, to))
  expectCover(where, stretches, from, to)
  for (const stretch of stretches) expectConstant(where, stretch, reference)
  expectSamples(where, stretches, reference, at)
}

export function stretchesOf({ entries, gaps }: FinalSchedule): Stretch[] {
  const empty = gaps.map((gap) => ({ ...gap, people: [], layer: null, override: null }))
  return [...entries, ...empty].toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

/** Each begins where the one before it ends, differs from it, and the ends are those that were asked for. */
export function expectCover(where: string, stretches: Stretch[], from: Date, to: Date): void {
  if (from >= to) return expect(stretches, where).toEqual([])
  let at = from.getTime()
  let before: Stretch | null = null
  for (const stretch of stretches) {
    if (stretch.startsAt.getTime() !== at) expect(stretch.startsAt, where).toEqual(new Date(at))
    if (stretch.endsAt <= stretch.startsAt) expect(stretch, where).toBe('not empty')
    if (before && equal(before, stretch)) expect(stretch, where).toBe('joined with the one before it')
    at = stretch.endsAt.getTime()
    before = stretch
  }
  expect(at, where).toBe(to.getTime())
}

function expectConstant(where: string, stretch: Stretch, reference: Reference): void {
  const [first, last] = [stretch.startsAt.getTime(), stretch.endsAt.getTime() - 1]
  for (const time of [first, Math.floor((first + last) / 2), last]) {
    const expected = reference(new Date(time))
    if (!equal(stretch, expected)) {
      expect(stretch, `${where}, stretch at ${new Date(time).toISOString()}`).toMatchObject(expected)
    }
  }
}

function expectSamples(where: string, stretches: Stretch[], reference: Reference, at: Date[]): void {
  for (const instant of at) {
    const stretch = stretches.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)
    if (stretch && !equal(stretch, reference(instant))) {
      expect(stretch, `${where}, sampled at ${instant.toISOString()}`).toMatchObject(reference(instant))
    }
  }
}

function equal(one: OnCall, other: OnCall): boolean {
  return (
    one.layer === other.layer &&
    one.override === other.override &&
    one.people.join('\n') === other.people.join('\n')
  )
}
