import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearExpression } from '../../server/features/routing/linear-expression.ts'
import { Replay, type Grade } from './replay.ts'
import { compileRules } from './route.ts'
import type { Actions, RoutingRule } from './routing-rule.ts'
import type { Subject } from './subject.ts'
import type { Suppressor } from './suppression.ts'

const at = new Date('2026-03-01T12:00:00Z')
const subject: Subject = {
  integration: 'prometheus',
  service: 'shop',
  dedupKey: 'disk',
  summary: 'disk full',
  source: 'db-1',
  severity: 'critical',
  labels: {},
  details: {},
}
const knows = { compile: linearExpression, services: new Set(['shop', 'web']) }
const grade: Grade = ({ severity, level, urgency }) => ({
  severity: level ?? severity,
  urgency: urgency === 'none' ? null : (urgency ?? 'high'),
})

function always(then: Actions): RoutingRule[] {
  return [{ id: 'r', when: {}, then, stop: false }]
}

function compiled(organisation: RoutingRule[]) {
  return compileRules({ organisation, services: {} }, knows)
}

function replayOf(before: RoutingRule[], after: RoutingRule[], suppressors: Suppressor[] = []): Replay {
  return new Replay({ before: compiled(before), after: compiled(after) }, grade, suppressors)
}

test.each<[claim: string, before: Actions, after: Actions, difference: string | null]>([
  ['the same', {}, {}, null],
  ['other rules that do the same', { labels: { a: 'b' } }, { labels: { a: '{{labels.none | "b"}}' } }, null],
  ['suppressed by now', {}, { suppress: true }, 'not-paged'],
  ['no longer suppressed', { suppress: true }, {}, 'paged'],
  ['dropped by now', {}, { drop: true }, 'not-paged'],
  ['no longer dropped', { drop: true }, {}, 'paged'],
  ['urgent to nobody', {}, { urgency: 'none' }, 'not-paged'],
  ['dropped in place of suppressed', { suppress: true }, { drop: true }, 'other-treatment'],
  ['another service', {}, { service: 'web' }, 'other-service'],
  ['another severity', {}, { severity: 'SEV3' }, 'other-treatment'],
  ['another summary', {}, { summary: 'x' }, 'other-treatment'],
  ['another label', {}, { labels: { a: 'b' } }, 'other-treatment'],
  ['it pages after a pause', {}, { pause_seconds: 5 }, 'other-treatment'],
])('%s', (_claim, before, after, difference) => {
  const replayed = replayOf(always(before), always(after)).trigger('disk', subject, at)
  expect(replayed?.difference ?? null).toBe(difference)
})

const ofShop: Suppressor = ({ service }) =>
  service === 'shop' ? { by: 'silence', id: 's1', until: null, because: 'Silenced by ana: load test' } : null

test.each<[claim: string, before: Actions, after: Actions, difference: string | null]>([
  ['what was silenced pages on neither side', {}, { urgency: 'low' }, 'other-treatment'],
  ['a rule that moves it away from the silence makes it page', {}, { service: 'web' }, 'paged'],
  ['one that moves it there makes it quiet', { service: 'web' }, { service: 'shop' }, 'not-paged'],
  ['what is dropped is not asked about', { drop: true }, { drop: true }, null],
])('under a silence, %s', (_claim, before, after, difference) => {
  const replayed = replayOf(always(before), always(after), [ofShop]).trigger('disk', subject, at)
  expect(replayed?.difference ?? null).toBe(difference)
})

test('it says what kept it from paging', () => {
  const replayed = replayOf([], always({ service: 'web' }), [ofShop]).trigger('disk', subject, at)
  const suppression = { by: 'silence', id: 's1', because: 'Silenced by ana: load test' }
  expect(replayed).toMatchObject({ before: { does: 'suppress', suppression }, after: { suppression: null } })
})

test('a signal of an alert that is open on both sides makes no difference', () => {
  const replay = replayOf([], always({ service: 'web' }))
  expect(replay.trigger('disk', subject, at)).toMatchObject({ difference: 'other-service' })
  expect(replay.isOpen('disk')).toBe(true)
  expect(replay.trigger('disk', subject, at)).toBeNull()
  replay.end('disk')
  expect(replay.trigger('disk', subject, at)).toMatchObject({ difference: 'other-service' })
})

test('what is dropped again and again would have paged once', () => {
  const replay = replayOf(always({ drop: true }), [])
  expect(replay.trigger('disk', subject, at)).toMatchObject({ difference: 'paged' })
  expect(replay.isOpen('disk')).toBe(false)
  expect(replay.trigger('disk', subject, at)).toBeNull()
})

test('the replay of unchanged rules is empty', () => {
  const words = fc.constantFrom('disk', 'cpu', 'net')
  const rules = fc.array(
    fc.record({
      id: words,
      when: words.map((matches) => ({ field: 'summary', matches })),
      then: fc.constantFrom<Actions>(
        { drop: true },
        { suppress: true },
        { service: 'web' },
        { severity: 'info' },
      ),
      stop: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  const steps = fc.array(fc.record({ word: words, ends: fc.boolean() }), { maxLength: 20 })
  fc.assert(
    fc.property(rules, steps, (same, played) => {
      const replay = replayOf(same, same)
      for (const { word, ends } of played) {
        if (ends) replay.end(word)
        else expect(replay.trigger(word, { ...subject, dedupKey: word, summary: word }, at)).toBeNull()
      }
    }),
  )
})
