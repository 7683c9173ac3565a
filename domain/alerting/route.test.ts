import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearExpression } from '../../server/features/routing/linear-expression.ts'
import { compileRules, route, type RuleSet } from './route.ts'
import type { Actions, Condition, RoutingRule } from './routing-rule.ts'
import type { Subject } from './subject.ts'

/** A Sunday, 13:00 in Berlin. */
const at = new Date('2026-03-01T12:00:00Z')

const subject: Subject = {
  integration: 'prometheus',
  service: 'shop',
  dedupKey: 'disk:db-17',
  summary: 'disk full on db-17',
  source: 'db-17',
  severity: 'critical',
  labels: { team: 'db', 'app.kubernetes.io/name': 'pg' },
  details: { host: { name: 'db-17', cpus: 8, 'rack.row': 'r4' }, region: 'eu-1', tags: ['a'] },
}

const knows = { compile: linearExpression, services: new Set(['shop', 'payments-db', 'web']) }

function rule(id: string, when: Condition, then: Actions = {}, stop = false): RoutingRule {
  return { id, when, then, stop }
}

function routed(rules: Partial<RuleSet>, given: Subject = subject) {
  return route(compileRules({ organisation: [], services: {}, ...rules }, knows), given, at)
}

const team: Condition = { field: 'labels.team', is: 'db' }
const sunday = {
  time_zone: 'Europe/Berlin',
  windows: [{ days: ['sun' as const], from: '09:00', to: '17:00' }],
}
const monday = {
  time_zone: 'Europe/Berlin',
  windows: [{ days: ['mon' as const], from: '09:00', to: '17:00' }],
}

const conditions: [claim: string, Condition, holds: boolean][] = [
  ['an empty condition always holds', {}, true],
  ['a label is', team, true],
  ['a label is not that', { field: 'labels.team', is: 'web' }, false],
  ['one of several values', { field: 'labels.team', is: ['web', 'db'] }, true],
  ['none of several values', { field: 'labels.team', is_not: ['web', 'db'] }, false],
  ['is not', { field: 'labels.team', is_not: 'web' }, true],
  ['a label with dots in its name', { field: 'labels.app.kubernetes.io/name', is: 'pg' }, true],
  ['a plain detail counts like a label', { field: 'labels.region', is: 'eu-1' }, true],
  ['a detail by its path', { field: 'details.host.name', is: 'db-17' }, true],
  ['a number in the details', { field: 'details.host.cpus', is: 8 }, true],
  ['a detail with a dot in its name', { field: 'details.host.rack.row', is: 'r4' }, true],
  ['a list is compared as JSON', { field: 'details.tags', is: '["a"]' }, true],
  ['what is missing is empty', { field: 'details.none.at.all', is: '' }, true],
  ['names of prototypes are missing', { field: 'details.constructor', is: '' }, true],
  ['the summary matches', { field: 'summary', matches: '^disk' }, true],
  ['an expression may match anywhere', { field: 'summary', matches: 'db-[0-9]+' }, true],
  ['an expression does not match', { field: 'summary', matches: '^cpu' }, false],
  ['matches_not', { field: 'summary', matches_not: '^cpu' }, true],
  ['expressions with a flag', { field: 'summary', matches: '(?i)DISK FULL' }, true],
  ['two tests of a field', { field: 'summary', matches: '^disk', matches_not: 'db-17$' }, false],
  ['the source', { field: 'source', is: 'db-17' }, true],
  ['the severity', { field: 'severity', is: ['critical', 'error'] }, true],
  ['the integration', { field: 'integration', is: 'prometheus' }, true],
  ['the service', { field: 'service', is: 'shop' }, true],
  ['the dedup key', { field: 'dedup_key', matches: '^disk:' }, true],
  ['matchers', { matchers: ['team="db"', 'region=~"eu-.*"'] }, true],
  ['a matcher that does not match', { matchers: ['team="db"', 'region!~"eu-.*"'] }, false],
  ['all', { all: [team, { field: 'source', is: 'db-17' }] }, true],
  ['all but one', { all: [team, { field: 'source', is: 'db-18' }] }, false],
  ['all of none', { all: [] }, true],
  ['any', { any: [{ field: 'source', is: 'db-18' }, team] }, true],
  ['any of none', { any: [] }, false],
  ['not', { not: team }, false],
  ['not not', { not: { not: team } }, true],
  ['within the window', { between: sunday }, true],
  ['outside the window', { between: monday }, false],
  ['all that stands beside each other must hold', { ...team, between: monday }, false],
  ['a window and more', { any: [team], not: { field: 'source', is: 'x' }, between: sunday }, true],
]

test.each(conditions)('%s', (_claim, when, holds) => {
  const { verdict } = routed({ organisation: [rule('r', when, { suppress: true })] })
  expect(verdict.do).toBe(holds ? 'suppress' : 'open')
})

const actions: [claim: string, Actions, expected: Partial<ReturnType<typeof route>>, did: string][] = [
  ['nothing', {}, { service: 'shop', verdict: { do: 'open' } }, 'changes nothing'],
  ['another service', { service: 'web' }, { service: 'web' }, 'service web'],
  [
    'a service by a label',
    { service: '{{labels.none | source}}' },
    { service: 'shop' },
    'there is no service "db-17"',
  ],
  ['a word of severity', { severity: 'info' }, { severity: 'info', level: null }, 'severity info'],
  ['a level', { severity: 'SEV2' }, { severity: 'critical', level: 'SEV2' }, 'severity SEV2'],
  ['the urgency', { urgency: 'low' }, { urgency: 'low' }, 'urgency low'],
  [
    'labels from fields',
    { labels: { priority: 'P1', host: '{{ details.host.name }}', none: '{{details.none}}' } },
    { labels: { ...subject.labels, priority: 'P1', host: 'db-17' } },
    'label priority="P1"; label host="db-17"',
  ],
  [
    'what an expression takes out',
    {
      extract: [{ field: 'summary', matches: '(?P<what>\\w+) full on (?P<host>\\S+)' }],
      summary: '{{labels.host}}: {{labels.what}}',
    },
    { labels: { ...subject.labels, what: 'disk', host: 'db-17' }, summary: 'db-17: disk' },
    'label what="disk", label host="db-17"; rewrites the summary',
  ],
  [
    'an expression that finds nothing takes nothing',
    { extract: [{ field: 'summary', matches: '(?P<x>cpu)' }] },
    { labels: subject.labels },
    'changes nothing',
  ],
  [
    'an empty summary is not written',
    { summary: '{{details.none}}' },
    { summary: subject.summary },
    'changes nothing',
  ],
  ['suppress', { suppress: true }, { verdict: { do: 'suppress', by: 'r' } }, 'suppresses'],
  ['pause', { pause_seconds: 60 }, { verdict: { do: 'pause', seconds: 60, by: 'r' } }, 'waits 60 s'],
  ['drop', { drop: true }, { verdict: { do: 'drop', by: 'r' } }, 'drops; stops'],
  [
    'attach to an incident',
    { attach_to: { incident: 'INC-7' } },
    { attachTo: { incident: 'INC-7' } },
    'attaches to INC-7',
  ],
  [
    'attach to a service',
    { attach_to: { service: 'web' } },
    { attachTo: { service: 'web' } },
    'attaches to what is open on web',
  ],
]

test.each(actions)('%s', (_claim, then, expected, did) => {
  const answer = routed({ organisation: [rule('r', team, then)] })
  expect(answer).toMatchObject(expected)
  expect(answer.because).toEqual([{ rule: 'r', did, because: 'labels.team is "db"' }])
})

const orders: [claim: string, Partial<RuleSet>, expected: string][] = [
  ['without rules the alert is as it came', {}, ''],
  ['rules are asked in their order', { organisation: [rule('a', {}), rule('b', {})] }, 'a b'],
  ['a rule that stops is the last', { organisation: [rule('a', {}, {}, true), rule('b', {})] }, 'a'],
  [
    'a rule that does not hold stops nobody',
    { organisation: [rule('a', { any: [] }, {}, true), rule('b', {})] },
    'b',
  ],
  [
    'a later rule sees what an earlier one made',
    { organisation: [rule('a', {}, { labels: { team: 'web' } }), rule('b', { matchers: ['team="web"'] })] },
    'a b',
  ],
  [
    'an earlier rule does not see what a later one made',
    { organisation: [rule('a', { matchers: ['team="web"'] }), rule('b', {}, { labels: { team: 'web' } })] },
    'b',
  ],
  [
    'what was changed is not asked about as it was',
    { organisation: [rule('a', {}, { labels: { team: 'web' } }), rule('b', team)] },
    'a',
  ],
  [
    'the rules of the service come after those of the organisation',
    { organisation: [rule('a', {})], services: { shop: [rule('own', {})] } },
    'a shop/own',
  ],
  [
    'the rules of the service that the alert was given are asked',
    {
      organisation: [rule('a', {}, { service: 'web' })],
      services: { shop: [rule('own', {})], web: [rule('own', {})] },
    },
    'a web/own',
  ],
  [
    'where a rule of the service moves it nobody is asked again',
    { services: { shop: [rule('own', {}, { service: 'web' })], web: [rule('own', {})] } },
    'shop/own',
  ],
  [
    'what stops also stops the rules of the service',
    { organisation: [rule('a', {}, {}, true)], services: { shop: [rule('own', {})] } },
    'a',
  ],
  [
    'what is dropped is asked about no more',
    { organisation: [rule('a', {}, { drop: true }), rule('b', {}, { suppress: true })] },
    'a',
  ],
]

test.each(orders)('%s', (_claim, rules, expected) => {
  const { because } = routed(rules)
  expect(because.map(({ rule: name }) => name).join(' ')).toBe(expected)
})

test('of two verdicts the later counts', () => {
  const rules = [rule('a', {}, { suppress: true }), rule('b', {}, { pause_seconds: 5 })]
  expect(routed({ organisation: rules }).verdict).toEqual({ do: 'pause', seconds: 5, by: 'b' })
})

test('the subject that was given is not changed', () => {
  const before = structuredClone(subject)
  routed({ organisation: [rule('a', {}, { labels: { x: 'y' }, summary: 'z', service: 'web' })] })
  expect(subject).toEqual(before)
})

const words = fc.constantFrom('db', 'web', 'eu', '')
const aCondition = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ field: fc.constantFrom('labels.team', 'source', 'severity', 'service'), is: words }),
    fc.record({
      field: fc.constantFrom('summary', 'labels.team'),
      matches: fc.constantFrom('^d', 'b$', 'e', 'd|w'),
    }),
    words.map((word) => ({ matchers: [`team="${word}"`] })),
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
})).condition
const anAction: fc.Arbitrary<Actions> = fc.oneof(
  words.map((word) => ({ labels: { team: word } })),
  fc.constantFrom<Actions>({ suppress: true }, { drop: true }, { severity: 'info' }, { service: 'web' }, {}),
)
const rulesOf = fc.uniqueArray(
  fc.record({ id: fc.nat(99).map(String), when: aCondition, then: anAction, stop: fc.boolean() }),
  { selector: ({ id }) => id, maxLength: 8 },
)
const aSubject = fc
  .record({ team: words, source: words, summary: words })
  .map(({ team: name, source, summary }) => ({
    ...subject,
    source,
    summary,
    labels: { team: name },
    details: {},
  }))

function plain({ because, ...rest }: ReturnType<typeof route>) {
  return { ...rest, rules: because.map(({ rule: name, did }) => `${name} ${did}`) }
}

test('rules that are looked up by value answer like rules that are asked one by one', () => {
  fc.assert(
    fc.property(rulesOf, aSubject, (organisation, given) => {
      // Behind a double negation no value is known that a field must have.
      const unindexed = organisation.map((one) => ({ ...one, when: { not: { not: one.when } } }))
      expect(plain(routed({ organisation }, given))).toEqual(
        plain(routed({ organisation: unindexed }, given)),
      )
    }),
  )
})

test('the order of signals does not matter: each is decided by itself', () => {
  fc.assert(
    fc.property(rulesOf, fc.array(aSubject, { maxLength: 6 }), (organisation, subjects) => {
      const rules = compileRules({ organisation, services: {} }, knows)
      const forth = subjects.map((one) => route(rules, one, at))
      const back = subjects.toReversed().map((one) => route(rules, one, at))
      expect(back.toReversed()).toEqual(forth)
    }),
  )
})
