import type { Compile } from './expression.ts'
import { labelReader, type Subject } from './subject.ts'

/** A label matcher as in Alertmanager; a missing label is an empty one. */
export type Matcher = { label: string; operator: '=' | '!=' | '=~' | '!~'; value: string }

const shape =
  /^\s*(?:"((?:[^"\\]|\\.)+)"|([^\s"=!~{},]+))\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\]|\\.)*)"|([^"]*?))\s*$/s
const operators = new Map<string, Matcher['operator']>([
  ['=', '='],
  ['!=', '!='],
  ['=~', '=~'],
  ['!~', '!~'],
])

/** Null when the text is no matcher. */
export function parseMatcher(text: string): Matcher | null {
  const [, quotedLabel, label, sign, quoted, bare] = shape.exec(text) ?? []
  const operator = operators.get(sign ?? '')
  if (!operator) return null
  return {
    label: quotedLabel === undefined ? (label ?? '') : unquoted(quotedLabel),
    operator,
    value: quoted === undefined ? (bare ?? '') : unquoted(quoted),
  }
}

const escapes = new Map([
  [String.raw`\n`, '\n'],
  [String.raw`\"`, '"'],
  [String.raw`\\`, '\\'],
])

/** What is no escape stays: in expressions a backslash is common. */
function unquoted(text: string): string {
  return text.replaceAll(/\\./gs, (pair) => escapes.get(pair) ?? pair)
}

/** The pattern of a matcher is about the whole value. */
export function wholeValue(pattern: string): string {
  return `^(?s:${pattern})$`
}

/** All must hold. They were checked when they were written; one that is none matches nothing. */
export function compileMatchers(
  matchers: readonly string[],
  compile: Compile,
): (subject: Pick<Subject, 'labels' | 'details'>) => boolean {
  const tests = matchers.map((text) => {
    const matcher = parseMatcher(text)
    return matcher ? compileMatcher(matcher, compile) : () => false
  })
  return (subject) => tests.every((test) => test(subject))
}

export function compileMatcher(
  { label, operator, value }: Matcher,
  compile: Compile,
): (subject: Pick<Subject, 'labels' | 'details'>) => boolean {
  const read = labelReader(label)
  if (operator === '=') return (subject) => read(subject) === value
  if (operator === '!=') return (subject) => read(subject) !== value
  const { test } = compile(wholeValue(value))
  return operator === '=~' ? (subject) => test(read(subject)) : (subject) => !test(read(subject))
}
