import { expect, test } from 'vitest'
import {
  compileInhibition,
  inhibitorNames,
  wantedInhibitors,
  type InhibitionRule,
} from './inhibition-rule.ts'
import type { Matchable } from './suppression.ts'

const knows = {
  digest: (text: string) => text,
  compile: (pattern: string) => ({
    test: (text: string) => new RegExp(pattern, 's').test(text),
    groups: () => null,
  }),
}

const down: InhibitionRule = {
  id: 'down',
  source: ['alertname="NodeDown"'],
  target: ['severity=~"warning|error"'],
  equal: ['cluster'],
}
const worse: InhibitionRule = {
  id: 'worse',
  source: ['team="db"', 'severity="critical"'],
  target: ['team="db"'],
  equal: [],
}

const alert = (labels: Record<string, string>, details: Record<string, unknown> = {}): Matchable => ({
  labels,
  details,
  service: null,
})

/** Whether the second is inhibited while the first is open. */
const rows: [claim: string, rule: InhibitionRule, open: Matchable, raised: Matchable, inhibited: boolean][] =
  [
    [
      'a source inhibits a target with the same value',
      down,
      alert({ alertname: 'NodeDown', severity: 'critical', cluster: 'eu' }),
      alert({ severity: 'warning', cluster: 'eu' }),
      true,
    ],
    [
      'not one with another value',
      down,
      alert({ alertname: 'NodeDown', cluster: 'eu' }),
      alert({ severity: 'warning', cluster: 'us' }),
      false,
    ],
    [
      'a label that both lack is the same',
      down,
      alert({ alertname: 'NodeDown' }),
      alert({ severity: 'warning' }),
      true,
    ],
    [
      'details count as labels do',
      down,
      alert({ alertname: 'NodeDown', cluster: 'eu' }),
      alert({ severity: 'error' }, { cluster: 'eu' }),
      true,
    ],
    [
      'what meets no target is left alone',
      down,
      alert({ alertname: 'NodeDown' }),
      alert({ severity: 'info' }),
      false,
    ],
    [
      'what meets no source inhibits nothing',
      down,
      alert({ alertname: 'DiskFull' }),
      alert({ severity: 'warning' }),
      false,
    ],
    [
      'a source that is a target as well inhibits a mere target',
      worse,
      alert({ team: 'db', severity: 'critical' }),
      alert({ team: 'db', severity: 'info' }),
      true,
    ],
    [
      'of two that meet both sides, neither inhibits the other',
      worse,
      alert({ team: 'db', severity: 'critical' }),
      alert({ team: 'db', severity: 'critical' }),
      false,
    ],
    [
      'a mere source inhibits what meets both sides',
      { id: 'down', source: ['alertname=~"NodeDown|Disk"'], target: ['alertname="Disk"'], equal: [] },
      alert({ alertname: 'NodeDown' }),
      alert({ alertname: 'Disk' }),
      true,
    ],
  ]

test.each(rows)('%s', (_claim, rule, open, raised, inhibited) => {
  const inhibition = compileInhibition([rule], knows)
  const names = new Set(inhibitorNames(inhibition, open))
  expect(wantedInhibitors(inhibition, raised).some(({ name }) => names.has(name))).toBe(inhibited)
})

test('two rules of one shape have names of their own', () => {
  const inhibition = compileInhibition([down, { ...down, id: 'again' }], knows)
  expect(inhibitorNames(inhibition, alert({ alertname: 'NodeDown' }))).toHaveLength(2)
  expect(new Set(inhibitorNames(inhibition, alert({ alertname: 'NodeDown' }))).size).toBe(2)
})

test('where the values of equal labels begin and end is never mixed up', () => {
  const rule = { ...down, target: ['severity="warning"'], equal: ['a', 'b'] }
  const inhibition = compileInhibition([rule], knows)
  const names = inhibitorNames(inhibition, alert({ alertname: 'NodeDown', a: 'x","y', b: 'z' }))
  const wanted = wantedInhibitors(inhibition, alert({ severity: 'warning', a: 'x', b: 'y","z' }))
  expect(wanted.filter(({ name }) => names.includes(name))).toEqual([])
})
