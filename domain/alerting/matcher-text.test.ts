import { expect, test } from 'vitest'
import { parseMatcher } from './matcher.ts'
import { matcherOf } from './matcher-text.ts'

test.each([
  ['env', 'prod'],
  ['summary', 'a "quoted" word'],
  ['path', String.raw`C:\new\"x"`],
  ['message', 'two\nlines'],
  ['a label, of words', 'x'],
])('%j being %j can be read back', (label, value) => {
  expect(parseMatcher(matcherOf(label, value))).toEqual({ label, operator: '=', value })
})
