import { expect, test } from 'vitest'
import { linearExpression } from './linear-expression.ts'

test.each([
  ['^disk', 'disk full', true],
  ['^disk', 'a disk', false],
  ['full$', 'disk full', true],
  ['^disk full$', 'disk full', true],
  ['^disk full$', 'disk fuller', false],
  ['k f', 'disk full', true],
  ['', '', true],
  ['^', 'x', true],
  ['db-[0-9]+', 'on db-17', true],
  ['(?i)DISK', 'disk full', true],
  ['a|b', 'b', true],
  ['^(?s:eu-.*)$', 'eu-1', true],
  ['^(?s:eu-.*)$', 'x eu-1', false],
  ['^(?s:.*-db)$', 'eu-db', true],
  ['^(?s:.*-db)$', 'eu-db-1', false],
  ['^(?s:.*eu.*)$', 'a eu b', true],
  ['^(?s:.*)$', '', true],
  ['^(?s:)$', '', true],
  ['^(?s:)$', 'x', false],
  ['^(?s:a|b)$', 'b', true],
  ['^(?s:a|b)$', 'ab', false],
  ['^(?s:a|b.)$', 'bc', true],
  ['^(?s:a|b.)$', 'ac', false],
  [String.raw`\$`, 'costs $', true],
])('%s in %j: %s', (pattern, text, found) => {
  const { test: matches } = linearExpression(pattern)
  expect([matches(text), matches(text)]).toEqual([found, found])
})

test.each(['(', '[a', 'a**', '(?=a)', String.raw`(a)\1`])('%s is refused with a reason', (pattern) => {
  expect(() => linearExpression(pattern)).toThrow(SyntaxError)
})

test('an expression that drives other machines mad is answered at once', () => {
  expect(linearExpression('(a+)+$').test(`${'a'.repeat(50_000)}b`)).toBe(false)
})

test('named groups are taken from the first match', () => {
  const { groups } = linearExpression(String.raw`(?P<host>db-\d+)(?P<port>:\d+)?`)
  expect(groups('on db-17 and db-18')).toEqual({ host: 'db-17', port: '' })
  expect(groups('nothing')).toBeNull()
})
