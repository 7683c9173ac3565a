import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearExpression } from '../../server/features/routing/linear-expression.ts'
import { after } from '../time/instant.ts'
import { compileInhibition } from './inhibition-rule.ts'
import type { PlayedService, Surroundings } from './played-alert.ts'
import { Replay } from './replay.ts'
import { compileRules } from './route.ts'
import type { Actions, RoutingRule } from './routing-rule.ts'
import type { Subject } from './subject.ts'
import type { Suppressor } from './suppression.ts'

const start = new Date('2026-03-01T12:00:00Z')
const at = (minutes: number) => after(start, { minutes })

const shop: PlayedService = {
  id: 'shop',
  team: 'web',
  grouping: { by: 'off', window_minutes: 10, labels: [] },
  storm: null,
  pauseSeconds: 0,
  flapping: null,
  inhibitedByDependencies: false,
}

type World = {
  suppressors?: Suppressor[]
  services?: Partial<PlayedService>[]
  inhibition?: { source: string; target: string }
}

function around({ suppressors = [], services = [], inhibition }: World): Surroundings {
  const rules = inhibition
    ? [{ id: 'i', source: [inhibition.source], target: [inhibition.target], equal: [] }]
    : []
  return {
    grade: ({ severity, level, urgency }) => ({
      severity: level ?? severity,
      urgency: urgency === 'none' ? null : (urgency ?? 'high'),
    }),
    suppressors,
    services: new Map(services.map((service) => [service.id ?? 'shop', { ...shop, ...service }])),
    needs: new Map([['shop', ['db']]]),
    inhibition: compileInhibition(rules, { compile: linearExpression, digest: (text) => text }),
  }
}

function always(then: Actions): RoutingRule[] {
  return [{ id: 'r', when: {}, then, stop: false }]
}

function compiled(organisation: RoutingRule[]) {
  const knows = { compile: linearExpression, services: new Set(['shop', 'web', 'db']) }
  return compileRules({ organisation, services: {} }, knows)
}

function replayOf(before: RoutingRule[], wanted: RoutingRule[], world: World = {}): Replay<string> {
  return new Replay({ before: compiled(before), after: compiled(wanted) }, around(world))
}

function subjectOf(summary: string, service = 'shop'): Subject {
  return {
    integration: 'prometheus',
    service,
    dedupKey: summary,
    summary,
    source: 'db-1',
    severity: 'critical',
    labels: {},
    details: {},
  }
}

type Step = [minute: number, what: string, does?: 'ends' | { service: string }]

/** Plays the steps and tells the differences, as `paged disk`, with an hour afterwards. */
function differences(replay: Replay<string>, steps: Step[]): string[] {
  for (const [minute, what, does] of steps) {
    if (does === 'ends') replay.end(what, at(minute))
    else replay.trigger(what, what, subjectOf(what, does?.service), at(minute))
  }
  const found = [...replay.differences(at(120)), ...replay.rest()]
  return found.map(({ difference, signal }) => `${difference} ${signal}`)
}

test.each<[claim: string, before: Actions, after: Actions, found: string[]]>([
  ['the same', {}, {}, []],
  ['other rules that do the same', { labels: { a: 'b' } }, { labels: { a: '{{labels.none | "b"}}' } }, []],
  ['suppressed by now', {}, { suppress: true }, ['not-paged disk']],
  ['no longer suppressed', { suppress: true }, {}, ['paged disk']],
  ['dropped by now', {}, { drop: true }, ['not-paged disk']],
  ['no longer dropped', { drop: true }, {}, ['paged disk']],
  ['urgent to nobody', {}, { urgency: 'none' }, ['not-paged disk']],
  ['dropped in place of suppressed', { suppress: true }, { drop: true }, ['other-treatment disk']],
  ['another service', {}, { service: 'web' }, ['other-service disk']],
  ['another severity', {}, { severity: 'SEV3' }, ['other-treatment disk']],
  ['another summary', {}, { summary: 'x' }, ['other-treatment disk']],
  ['another label', {}, { labels: { a: 'b' } }, ['other-treatment disk']],
  ['it pages after a pause', {}, { pause_seconds: 5 }, ['other-treatment disk']],
])('%s', (_claim, before, wanted, found) => {
  expect(differences(replayOf(always(before), always(wanted)), [[0, 'disk']])).toEqual(found)
})

const silenced = (until: Date | null): Suppressor => {
  const text = until?.toISOString() ?? null
  return ({ service }, now) =>
    service === 'shop' && (!until || now < until)
      ? { by: 'silence', id: 's1', until: text, because: 'Silenced by ana: load test' }
      : null
}

test.each<[claim: string, before: Actions, after: Actions, found: string[]]>([
  ['what was silenced pages on neither side', {}, { urgency: 'low' }, ['other-treatment disk']],
  ['a rule that moves it away from the silence makes it page', {}, { service: 'web' }, ['paged disk']],
  ['one that moves it there makes it quiet', { service: 'web' }, { service: 'shop' }, ['not-paged disk']],
  ['what is dropped is not asked about', { drop: true }, { drop: true }, []],
])('under a silence, %s', (_claim, before, wanted, found) => {
  const replay = replayOf(always(before), always(wanted), { suppressors: [silenced(null)] })
  expect(differences(replay, [[0, 'disk']])).toEqual(found)
})

test('it says what kept it from paging', () => {
  const replay = replayOf([], always({ service: 'web' }), { suppressors: [silenced(null)] })
  replay.trigger('disk', 'disk', subjectOf('disk'), start)
  const suppression = { by: 'silence', id: 's1', because: 'Silenced by ana: load test' }
  expect(replay.rest()).toMatchObject([
    { before: { does: 'suppress', suppression }, after: { suppression: null } },
  ])
})

const batch = { field: 'summary', matches: 'batch' }
const quiet: RoutingRule[] = [{ id: 'q', when: batch, then: { suppress: true }, stop: false }]
const patient: RoutingRule[] = [{ id: 'p', when: {}, then: { pause_seconds: 600 }, stop: false }]
const elsewhere: RoutingRule[] = [{ id: 'e', when: batch, then: { service: 'web' }, stop: false }]

const stories: [claim: string, world: World, rules: RoutingRule[], steps: Step[], found: string[]][] = [
  [
    'what passes within the pause pages nobody',
    {},
    patient,
    [
      [0, 'a'],
      [9, 'a', 'ends'],
    ],
    ['not-paged a'],
  ],
  [
    'what outlives it pages later',
    {},
    patient,
    [
      [0, 'a'],
      [11, 'a', 'ends'],
    ],
    ['other-treatment a'],
  ],
  [
    'a silence that ends lets it page',
    { suppressors: [silenced(at(30))] },
    quiet,
    [[0, 'batch']],
    ['not-paged batch'],
  ],
  [
    'what joins an open incident pages nobody on either side',
    { services: [{ grouping: { ...shop.grouping, by: 'service' } }] },
    quiet,
    [
      [0, 'a'],
      [1, 'batch'],
    ],
    ['other-treatment batch'],
  ],
  [
    'what is suppressed by now opens no incident, so the next one does',
    { services: [{ grouping: { ...shop.grouping, by: 'service' } }] },
    quiet,
    [
      [0, 'batch'],
      [1, 'a'],
    ],
    ['not-paged batch', 'paged a'],
  ],
  [
    'when the incident is over the next one opens another',
    { services: [{ grouping: { ...shop.grouping, by: 'service' } }] },
    quiet,
    [
      [0, 'a'],
      [1, 'a', 'ends'],
      [2, 'batch'],
    ],
    ['not-paged batch'],
  ],
  [
    'what flaps pages once',
    { services: [{ flapping: { changes: 3, minutes: 15 } }] },
    quiet,
    [
      [0, 'batch'],
      [1, 'batch', 'ends'],
      [2, 'batch'],
      [3, 'batch', 'ends'],
    ],
    ['not-paged batch', 'other-treatment batch'],
  ],
  [
    'while what it needs is in trouble it pages nobody',
    { services: [{ inhibitedByDependencies: true }, { id: 'db' }] },
    quiet,
    [
      [0, 'db', { service: 'db' }],
      [1, 'batch'],
      [2, 'batch', 'ends'],
    ],
    ['other-treatment batch'],
  ],
  [
    'and pages when that is over',
    { services: [{ inhibitedByDependencies: true }, { id: 'db' }] },
    quiet,
    [
      [0, 'db', { service: 'db' }],
      [1, 'batch'],
      [2, 'db', 'ends'],
    ],
    ['not-paged batch'],
  ],
  [
    'what is suppressed inhibits nothing any more',
    { inhibition: { source: 'summary="batch"', target: 'summary="a"' } },
    quiet,
    [
      [0, 'batch'],
      [1, 'a'],
    ],
    ['not-paged batch', 'paged a'],
  ],
  [
    'what is inhibited pages when its inhibitor ends',
    { inhibition: { source: 'summary="a"', target: 'summary="batch"' } },
    quiet,
    [
      [0, 'a'],
      [1, 'batch'],
      [5, 'a', 'ends'],
    ],
    ['not-paged batch'],
  ],
  [
    'a storm of the team takes what comes',
    { services: [{ storm: { incidents: 1, minutes: 10 } }] },
    elsewhere,
    [
      [0, 'a'],
      [1, 'b'],
      [2, 'batch'],
    ],
    ['paged batch'],
  ],
]

test.each(stories)('%s', (_claim, world, rules, steps, found) => {
  expect(differences(replayOf([], rules, world), steps)).toEqual(found)
})

test('a signal of an alert that is open on both sides makes no difference', () => {
  const replay = replayOf([], always({ service: 'web' }))
  expect(differences(replay, [[0, 'disk']])).toEqual(['other-service disk'])
  expect(replay.isOpen('disk')).toBe(true)
  expect(differences(replay, [[1, 'disk']])).toEqual([])
  expect(
    differences(replay, [
      [2, 'disk', 'ends'],
      [3, 'disk'],
    ]),
  ).toEqual(['other-service disk'])
})

test('what people ended then is over, but not what opened after it', () => {
  const replay = replayOf([], quiet, { services: [{ grouping: { ...shop.grouping, by: 'service' } }] })
  replay.trigger('a', 'a', subjectOf('a'), at(0))
  replay.endLater('a', at(0), at(5))
  expect(differences(replay, [[6, 'batch']])).toEqual(['not-paged batch'])
  replay.endLater('batch', at(0), at(130))
  expect(differences(replay, [])).toEqual([])
  expect(replay.isOpen('batch')).toBe(true)
})

test('what is dropped again and again would have paged once', () => {
  const replay = replayOf(always({ drop: true }), [])
  expect(differences(replay, [[0, 'disk']])).toEqual(['paged disk'])
  expect(replay.isOpen('disk')).toBe(false)
  expect(differences(replay, [[1, 'disk']])).toEqual([])
})

const words = fc.constantFrom('disk', 'cpu', 'net')
const anyRules = fc.array(
  fc.record({
    id: words,
    when: words.map((matches) => ({ field: 'summary', matches })),
    then: fc.constantFrom<Actions>(
      { drop: true },
      { suppress: true },
      { service: 'web' },
      { severity: 'info' },
      { pause_seconds: 120 },
    ),
    stop: fc.boolean(),
  }),
  { maxLength: 5 },
)
const anyWorld: fc.Arbitrary<World> = fc.record({
  services: fc.tuple(
    fc.record({
      pauseSeconds: fc.constantFrom(0, 60),
      flapping: fc.constantFrom(null, { changes: 4, minutes: 10 }),
      grouping: fc
        .constantFrom('off', 'time', 'service')
        .map((by) => ({ by, window_minutes: 5, labels: [] })),
      storm: fc.constantFrom(null, { incidents: 1, minutes: 3 }),
      inhibitedByDependencies: fc.boolean(),
    }),
    fc.constant({ id: 'db' }),
  ),
  inhibition: fc.constant({ source: 'summary="disk"', target: 'summary="cpu"' }),
  suppressors: fc.constantFrom([], [silenced(at(4))]),
})
const anySteps = fc.array(
  fc.record({ word: words, ends: fc.boolean(), service: fc.constantFrom('shop', 'db') }),
  { maxLength: 20 },
)

test('the replay of unchanged rules is empty', () => {
  fc.assert(
    fc.property(anyRules, anyWorld, anySteps, (same, world, played) => {
      const steps = played.map(({ word, ends, service }, minute): Step => [
        minute,
        word,
        ends ? 'ends' : { service },
      ])
      expect(differences(replayOf(same, same, world), steps)).toEqual([])
    }),
  )
})

test('under rules that are there on one side only, every trigger that pages there is told of', () => {
  fc.assert(
    fc.property(anyWorld, anySteps, (world, played) => {
      const steps = played.map(({ word, ends, service }, minute): Step => [
        minute,
        word,
        ends ? 'ends' : { service },
      ])
      const [dropped, kept] = [always({ drop: true }), always({})]
      const paged = differences(replayOf(dropped, kept, world), steps)
      const mirrored = differences(replayOf(kept, dropped, world), steps)
      expect(mirrored.filter((one) => one.startsWith('not-paged'))).toHaveLength(
        paged.filter((one) => one.startsWith('paged')).length,
      )
    }),
  )
})
