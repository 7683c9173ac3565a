import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { after } from '../time/instant.ts'
import { deduplicate, type AlertState, type ArrivedSignal, type Known } from './deduplicate.ts'

const noon = new Date('2026-03-01T12:00:00Z')
const receivedAt = after(noon, { hours: 1 })
const minute = (minutes: number) => after(noon, { minutes })

/** `t3` is a trigger that its source dated three minutes past noon, `t` one without a time; `s3` began then. */
function signal(text: string): ArrivedSignal {
  const [action, minutes] = [text.slice(0, 1), text.slice(1)]
  const at = minutes === '' ? null : minute(Number(minutes))
  if (action === 'r') return { receivedAt, signal: { action: 'resolve', dedupKey: 'disk', happenedAt: at } }
  if (action === 'a')
    return { receivedAt, signal: { action: 'acknowledge', dedupKey: 'disk', happenedAt: at } }
  return {
    receivedAt,
    signal: {
      action: 'trigger',
      dedupKey: 'disk',
      summary: text,
      source: 'db-1',
      severity: 'critical',
      labels: {},
      details: {},
      links: [],
      startedAt: at,
      happenedAt: action === 's' ? null : at,
    },
  }
}

const rows: [claim: string, signals: string, outcomes: string, state: string][] = [
  ['in their order', 't1 r2 t3', 'opened resolved opened', 't3'],
  ['a trigger of before the resolve opens nothing', 't1 r3 t2', 'opened resolved late', 'over'],
  ['nor when its resolve came before any trigger', 'r3 t2', 'no-effect late', 'over'],
  ['a resolve of before the last trigger ends nothing', 't1 t3 r2', 'opened added late', 't3'],
  ['and what it ended stays late', 't3 r2 t1', 'opened late late', 't3'],
  ['an older trigger is counted and says nothing new', 't3 t2', 'opened added', 't3'],
  ['an acknowledgement of before the resolve is late', 't1 r3 t4 a2', 'opened resolved opened late', 't4'],
  ['one of the open alert is not', 't1 t4 a3', 'opened added acknowledged', 't4'],
  ['at one instant the order of arrival counts', 't1 r2 t2 r2', 'opened resolved opened resolved', 'over'],
  ['without times too', 't r t', 'opened resolved opened', 't'],
  ['what has no time is never late', 't1 r3 t', 'opened resolved opened', 't'],
  ['nor is it after a resolve without one', 't3 r t2', 'opened resolved opened', 't2'],
  [
    'that a trouble began before the resolve does not make it late',
    's1 r3 s1',
    'opened resolved opened',
    's1',
  ],
  ['a resolve of before the trouble began ends nothing', 's3 r2', 'opened late', 's3'],
  ['a time that cannot be is none', 't1 r200 t2', 'opened resolved opened', 't2'],
]

test.each(rows)('%s', (_claim, given, outcomes, state) => {
  const answer = deduplicate({ open: null, resolvedAt: null }, given.split(' ').map(signal), () => 'id')
  expect(answer.outcomes.map(({ outcome }) => outcome).join(' ')).toBe(outcomes)
  expect(stateOf(answer.alerts.at(-1))).toBe(state)
})

function stateOf(alert: AlertState | undefined): string {
  return !alert || alert.status === 'resolved' ? 'over' : (alert.latest?.summary ?? '')
}

/** Each lot in a transaction of its own, which stores what it found. */
function stateAfter(lots: string[][]): string {
  let known: Known = { open: null, resolvedAt: null }
  for (const lot of lots) {
    const { alerts, resolvedAt } = deduplicate(known, lot.map(signal), () => 'id')
    const last = alerts.at(-1)
    known = { open: last && last.status !== 'resolved' ? { ...last, isNew: false } : null, resolvedAt }
  }
  return stateOf(known.open ?? undefined)
}

const dated = fc
  .array(fc.constantFrom('t', 'r'), { minLength: 1, maxLength: 12 })
  .map((actions) => actions.map((action, minutes) => `${action}${minutes}`))

test('in whatever order and lots dated signals come, the alert ends in the same state', () => {
  const arrivals = dated.chain((inOrder) =>
    fc.record({
      inOrder: fc.constant(inOrder),
      shuffled: fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
      lotSize: fc.integer({ min: 1, max: 4 }),
    }),
  )
  fc.assert(
    fc.property(arrivals, ({ inOrder, shuffled, lotSize }) => {
      const lots = Array.from({ length: Math.ceil(shuffled.length / lotSize) }, (_, lot) =>
        shuffled.slice(lot * lotSize, (lot + 1) * lotSize),
      )
      expect(stateAfter(lots)).toBe(stateAfter([inOrder]))
    }),
  )
})
