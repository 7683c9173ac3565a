import { expect, test } from 'vitest'
import { inhibit } from './inhibit.ts'

const needs = new Map([
  ['shop', ['api']],
  ['api', ['db']],
  ['left', ['right']],
  ['right', ['left']],
])

/** Alerts are named like their services; those in capitals do not want to be inhibited. */
const rows: [claim: string, raised: string[], troubled: string[], quiet: string[]][] = [
  ['nothing that it needs is in trouble', ['shop'], ['till'], []],
  ['what it needs has an open incident', ['shop'], ['api'], ['shop']],
  ['so has what that needs', ['shop'], ['db'], ['shop']],
  ['its own incident inhibits nothing', ['shop'], ['shop'], []],
  ['what uses it inhibits nothing', ['db'], ['shop'], []],
  ['raised together, the deepest pages', ['shop', 'api', 'db'], [], ['api', 'shop']],
  ['in whatever order they came', ['db', 'api', 'shop'], [], ['api', 'shop']],
  ['of two that need each other one pages', ['right', 'left'], [], ['right']],
  ['who does not want it pages', ['SHOP'], ['api'], []],
  ['and inhibits what needs it', ['shop', 'API'], [], ['shop']],
]

test.each(rows)('%s', (_claim, raised, troubled, quiet) => {
  const alerts = raised.map((alert) => ({
    alert,
    service: alert.toLowerCase(),
    inhibited: alert !== alert.toUpperCase(),
  }))
  const found = inhibit(alerts, new Set(troubled), needs)
  expect([...found.keys()].toSorted()).toEqual(quiet)
})

test('it says what it waits for', () => {
  const raised = [{ alert: 1, service: 'shop', inhibited: true }]
  expect(inhibit(raised, new Set(['db']), needs).get(1)).toEqual({
    by: 'dependency',
    id: 'db',
    until: null,
    because: 'shop needs db, which has an open incident',
  })
})
