import { localTime } from '../schedule/local-time.ts'
import { compileWindows } from '../schedule/windows.ts'
import type { Compile } from './expression.ts'
import { compileMatcher, parseMatcher } from './matcher.ts'
import type { Condition, Scalar } from './routing-rule.ts'
import { readerOf, type Reader, type Subject } from './subject.ts'

export type Test = (subject: Subject, at: number) => boolean

/** The condition has been checked; a field or a matcher that is none never holds. */
export function compileCondition(condition: Condition, compile: Compile): Test {
  const { all = [], any, not, between } = condition
  const tests = [
    ...fieldTests(condition, compile),
    ...matcherTests(condition.matchers ?? [], compile),
    ...all.map((one) => compileCondition(one, compile)),
    ...(any ? [someOf(any.map((one) => compileCondition(one, compile)))] : []),
    ...(not ? [opposite(compileCondition(not, compile))] : []),
    ...(between ? [withinWindows(between)] : []),
  ]
  const [only] = tests
  if (only && tests.length === 1) return only
  return (subject, at) => tests.every((test) => test(subject, at))
}

function fieldTests({ field, is, is_not, matches, matches_not }: Condition, compile: Compile): Test[] {
  if (field === undefined) return []
  const read = readerOf(field)
  if (!read) return [() => false]
  return [
    ...(is === undefined ? [] : [isOneOf(read, is)]),
    ...(is_not === undefined ? [] : [opposite(isOneOf(read, is_not))]),
    ...(matches === undefined ? [] : [matching(read, matches, compile)]),
    ...(matches_not === undefined ? [] : [opposite(matching(read, matches_not, compile))]),
  ]
}

function matcherTests(matchers: string[], compile: Compile): Test[] {
  return matchers.map((text) => {
    const matcher = parseMatcher(text)
    return matcher ? compileMatcher(matcher, compile) : () => false
  })
}

/** The values of `is`, as they are compared. */
export function wantedValues(is: Scalar | Scalar[]): string[] {
  return (Array.isArray(is) ? is : [is]).map(String)
}

function isOneOf(read: Reader, is: Scalar | Scalar[]): Test {
  const wanted = new Set(wantedValues(is))
  return (subject) => wanted.has(read(subject))
}

function matching(read: Reader, pattern: string, compile: Compile): Test {
  const { test } = compile(pattern)
  return (subject) => test(read(subject))
}

function withinWindows({ time_zone: zone, windows }: NonNullable<Condition['between']>): Test {
  const open = compileWindows(windows, localTime(zone))
  return (_subject, at) => open(at).value
}

function someOf(tests: Test[]): Test {
  return (subject, at) => tests.some((test) => test(subject, at))
}

function opposite(test: Test): Test {
  return (subject, at) => !test(subject, at)
}
