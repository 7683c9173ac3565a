import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRules } from '../../../domain/alerting/route.ts'
import type { Actions } from '../../../domain/alerting/routing-rule.ts'
import { linearExpression } from '../routing/linear-expression.ts'
import { foldSignals, type Keyed } from './fold-signals.ts'
import { routesOf } from './routes-of.ts'

const at = new Date('2026-03-01T12:00:00Z')
const words = fc.constantFrom('disk', 'cpu', 'net')

function arrival({ dedupKey, summary, ends }: { dedupKey: string; summary: string; ends: boolean }): Keyed {
  const signal: Keyed['signal'] = ends
    ? { action: 'resolve', dedupKey }
    : {
        action: 'trigger',
        dedupKey,
        summary,
        source: 'db-1',
        severity: 'critical',
        labels: {},
        details: {},
        links: [],
        startedAt: null,
      }
  return { body: 'body', integration: 'prometheus', receivedAt: at, dedupKey, signal }
}

const rules = fc.array(
  fc.record({
    id: words,
    when: words.map((matches) => ({ field: 'summary', matches })),
    then: fc.constantFrom<Actions>({ suppress: true }, { drop: true }, { severity: 'info' }, {}),
    stop: fc.boolean(),
  }),
  { maxLength: 4 },
)
const signals = fc.array(fc.record({ dedupKey: words, summary: words, ends: fc.boolean() }), {
  maxLength: 20,
})

type Given = Parameters<typeof arrival>[0]
type Rules = Parameters<typeof compileRules>[0]['organisation']

function fold(organisation: Rules, given: Given[]) {
  const arrivals = given.map(arrival)
  const compiled = compileRules(
    { organisation, services: {} },
    { compile: linearExpression, services: new Set() },
  )
  const groups = Map.groupBy(arrivals, ({ dedupKey }) => `prometheus ${dedupKey}`)
  return foldSignals(
    groups,
    { open: new Map(), resolves: new Map() },
    routesOf(compiled, () => null),
  )
}

test('no rule loses a signal: each is kept, and each trigger is in an alert or names the rule that dropped it', () => {
  fc.assert(
    fc.property(rules, signals, (organisation, given) => {
      const { alerts, rows } = fold(organisation, given)
      const triggers = rows.filter(({ action }) => action === 'trigger')
      expect(rows).toHaveLength(given.length)
      expect(triggers.filter((row) => (row.alert_id === null) === (row.dropped_by === null))).toEqual([])
      const counted = alerts.reduce((sum, { state }) => sum + state.count, 0)
      expect(counted).toBe(triggers.filter((row) => row.alert_id !== null).length)
    }),
  )
})

test('the order of signals about different troubles does not matter', () => {
  const troubles = fc.array(fc.constantFrom('disk', 'cpu', 'net'), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(rules, signals, troubles, (organisation, given, turns) => {
      expect(seen(fold(organisation, reordered(given, turns)))).toEqual(seen(fold(organisation, given)))
    }),
  )
})

/** Another order, in which the signals of each trouble follow each other as before. */
function reordered(given: Given[], turns: string[]): Given[] {
  const left = Map.groupBy(given, ({ dedupKey }) => dedupKey)
  const taken = turns.flatMap((dedupKey) => left.get(dedupKey)?.shift() ?? [])
  return [...taken, ...[...left.values()].flat()]
}

/** All but the ids, which are drawn anew each time. */
function seen({ alerts, rows }: ReturnType<typeof fold>): string[] {
  const raised = alerts.map(({ dedupKey, state: { status, count, latest } }) => [
    dedupKey,
    status,
    count,
    latest,
  ])
  const kept = rows.map(({ action, dedup_key, outcome, dropped_by }) => [
    dedup_key,
    action,
    outcome,
    dropped_by,
  ])
  return [...raised.toSorted(byTrouble), ...kept.toSorted(byTrouble)].map((each) => JSON.stringify(each))
}

function byTrouble([one]: unknown[], [other]: unknown[]): number {
  return String(one).localeCompare(String(other))
}
