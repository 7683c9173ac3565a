import { expect, test } from 'vitest'
import type { Actions, Condition } from '../alerting/routing-rule.ts'
import { nothing } from './nothing.ts'
import { expressionsIn, wrongRules } from './wrong-rules.ts'

const fieldList = 'integration, service, dedup_key, summary, source, severity, labels.NAME, details.PATH'

function fileWith(when: Condition, then: Actions = {}) {
  return { ...nothing, settings: {}, routing_rules: [{ id: 'r', when, then, stop: false }] }
}

const conditions: [claim: string, Condition, path: string, message: string][] = [
  ['no such field', { field: 'team', is: 'x' }, 'when.field', `no field "team"; there are ${fieldList}`],
  [
    'labels without a name',
    { field: 'labels.', is: 'x' },
    'when.field',
    `no field "labels."; there are ${fieldList}`,
  ],
  ['a test without a field', { is: 'x' }, 'when.field', `is missing; say which: ${fieldList}`],
  [
    'a field without a test',
    { field: 'source' },
    'when',
    'says nothing about "source"; add is, is_not, matches or matches_not',
  ],
  [
    'a deep one',
    { any: [{ not: { all: [{ field: 'x', is: 1 }] } }] },
    'when.any[0].not.all[0].field',
    `no field "x"; there are ${fieldList}`,
  ],
  [
    'no matcher',
    { matchers: ['a="b"', 'team'] },
    'when.matchers[1]',
    '"team" is no matcher such as team="db", team!="db", team=~"db-.*" or team!~"db-.*"',
  ],
  [
    'no zone',
    { between: { time_zone: 'Lisbon', windows: [{ from: '22:00', to: '07:00' }] } },
    'when.between.time_zone',
    '"Lisbon" is not a time zone such as Europe/Lisbon.',
  ],
]

test.each(conditions)('%s', (_claim, when, path, message) => {
  expect(wrongRules(fileWith(when), nothing)).toEqual([{ path: `routing_rules[0].${path}`, message }])
})

const actions: [claim: string, Actions, path: string, message: string][] = [
  [
    'no such severity',
    { severity: 'bad' },
    'then.severity',
    '"bad" is none of critical, error, warning, info, SEV1, SEV2, SEV3, SEV4',
  ],
  ['braces that are not closed', { summary: '{{labels.host: down' }, 'then.summary', 'has "{{" without "}}"'],
  [
    'no such field in a template',
    { summary: '{{host}}' },
    'then.summary',
    `no field "host"; there are ${fieldList}`,
  ],
  [
    'no such field in a label',
    { labels: { a: "{{labels.b | c | 'd'}}" } },
    'then.labels.a',
    `no field "c"; there are ${fieldList}`,
  ],
  [
    'nothing to take from',
    { extract: [{ field: 'host', matches: '(?P<a>b)' }] },
    'then.extract[0].field',
    `no field "host"; there are ${fieldList}`,
  ],
  ['two verdicts', { suppress: true, drop: true }, 'then', 'give one of suppress, pause_seconds and drop'],
]

test.each(actions)('%s', (_claim, then, path, message) => {
  expect(wrongRules(fileWith({}, then), nothing)).toEqual([{ path: `routing_rules[0].${path}`, message }])
})

test('what is right has no faults', () => {
  const when: Condition = {
    field: 'labels.a.b/c',
    is: 1,
    matchers: ['a=~"b"'],
    any: [{ field: 'details.x', matches: 'y' }],
  }
  expect(
    wrongRules(fileWith(when, { severity: 'SEV2', summary: '{{ details.x }}', drop: true }), nothing),
  ).toEqual([])
})

test('every expression is found with its place', () => {
  const when: Condition = {
    field: 'source',
    matches: 'a',
    matches_not: 'b',
    matchers: ['c="d"', 'e=~"f"'],
    not: { field: 'summary', matches: 'g' },
  }
  const found = expressionsIn(fileWith(when, { extract: [{ field: 'summary', matches: 'h' }] }))
  expect(found.map(({ path, pattern }) => `${path} ${pattern}`)).toEqual([
    'routing_rules[0].when.matches a',
    'routing_rules[0].when.matches_not b',
    'routing_rules[0].when.matchers[1] ^(?s:f)$',
    'routing_rules[0].when.not.matches g',
    'routing_rules[0].then.extract[0].matches h',
  ])
})
