import { expect, test } from 'vitest'
import { draftOf, isSimple, newRule, readRule, rulesOf } from './draft-rules.ts'

const rule = { id: 'a', when: { matchers: ['env="prod"'] }, then: { urgency: 'high' as const }, stop: false }

test('rules that are only looked at stay the same', () => {
  expect(rulesOf(draftOf([rule]))).toEqual([rule])
})

test('a new rule has a name that is free', () => {
  expect(newRule(draftOf([{ ...rule, id: 'rule-2' }])).id).toBe('rule-3')
})

test.each([
  ['matchers fit into fields', rule, true],
  ['what nests does not', { ...rule, when: { any: [{ field: 'summary', is: 'x' }] } }, false],
  ['labels are written as text', { ...rule, then: { labels: { team: 'db' } } }, false],
])('%s', (_claim, one, simple) => {
  expect(isSimple(one)).toBe(simple)
})

test.each([
  ['{"id":"a","when":{},"then":{}}', { id: 'a', when: {}, then: {}, stop: false }],
  ['{"id":"a","when":{}}', null],
  ['{"id":', null],
])('%s', (text, read) => {
  expect(readRule(text)).toEqual(read)
})
