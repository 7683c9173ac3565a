import { expect, test } from 'vitest'
import { compileMatcher, parseMatcher } from './matcher.ts'

test.each([
  ['team="db"', 'team', '=', 'db'],
  ['team=db', 'team', '=', 'db'],
  [' team != "db" ', 'team', '!=', 'db'],
  ['region=~"eu-.*"', 'region', '=~', 'eu-.*'],
  ['region!~eu-.*', 'region', '!~', 'eu-.*'],
  ['team=""', 'team', '=', ''],
  ['team=', 'team', '=', ''],
  ['"app.kubernetes.io/name"="web"', 'app.kubernetes.io/name', '=', 'web'],
  [String.raw`a="say \"hi\""`, 'a', '=', 'say "hi"'],
  [String.raw`a=~"\\d+\.x"`, 'a', '=~', String.raw`\d+\.x`],
])('%s is a matcher', (text, label, operator, value) => {
  expect(parseMatcher(text)).toEqual({ label, operator, value })
})

test.each(['', 'team', '="db"', 'team=="db"', 'team="db', 'team=db"', 'a b="c"'])('%j is none', (text) => {
  expect(parseMatcher(text)).toBeNull()
})

// Go writes `(?s:…)` where JavaScript has a flag.
function compile(pattern: string) {
  const expression = new RegExp(pattern.replace('(?s:', '(?:'), 's')
  return { test: (value: string) => expression.test(value), groups: () => null }
}

const subject = { labels: { team: 'db' }, details: { region: 'eu-1', nested: { a: 1 } } }

test.each([
  ['team="db"', true],
  ['team="d"', false],
  ['team!="web"', true],
  ['team=~"d.|web"', true],
  ['team=~"d"', false],
  ['team!~"d"', true],
  ['missing=""', true],
  ['missing!=""', false],
  ['missing=~".*"', true],
  ['region="eu-1"', true],
  ['nested=""', true],
])('%s: %s', (text, holds) => {
  const matcher = parseMatcher(text)
  if (!matcher) throw new Error('no matcher')
  expect(compileMatcher(matcher, compile)(subject)).toBe(holds)
})
