import { expect, test } from 'vitest'
import { deduplicate, type AlertState, type ArrivedSignal } from './deduplicate.ts'
import type { Trigger } from './signal.ts'

const at = new Date('2026-03-01T12:00:00Z')
const trigger: Trigger = {
  action: 'trigger',
  dedupKey: 'disk',
  summary: 'Disk full',
  source: 'db-1',
  severity: 'critical',
  labels: {},
  details: {},
  links: [],
  startedAt: null,
}
const t: ArrivedSignal = { signal: trigger, receivedAt: at }
const a: ArrivedSignal = { signal: { action: 'acknowledge', dedupKey: 'disk' }, receivedAt: at }
const r: ArrivedSignal = { signal: { action: 'resolve', dedupKey: 'disk' }, receivedAt: at }
const open: AlertState = {
  id: 'old',
  isNew: false,
  status: 'triggered',
  count: 3,
  opening: null,
  latest: null,
  lastSeenAt: at,
  saidAt: null,
}

const cases: [claim: string, AlertState | null, ArrivedSignal[], outcomes: string, alerts: string][] = [
  ['a trigger without an open alert opens one', null, [t], 'opened', 'n0 triggered 1'],
  ['a repeated trigger is counted', null, [t, t, t], 'opened added added', 'n0 triggered 3'],
  ['a trigger joins the alert that is open already', open, [t], 'added', 'old triggered 4'],
  ['a resolve ends the open alert', open, [r], 'resolved', 'old resolved 3'],
  [
    'a trigger after the resolve opens another alert',
    open,
    [r, t],
    'resolved opened',
    'old resolved 3, n0 triggered 1',
  ],
  ['a late resolve has no effect', null, [r], 'no-effect', ''],
  ['a late acknowledge has no effect', null, [a], 'no-effect', ''],
  ['an acknowledge marks the open alert', open, [a], 'acknowledged', 'old acknowledged 3'],
  ['a second acknowledge has no effect', open, [a, a], 'acknowledged no-effect', 'old acknowledged 3'],
  [
    'a trigger after an acknowledge leaves it acknowledged',
    open,
    [a, t],
    'acknowledged added',
    'old acknowledged 4',
  ],
  [
    'trigger, resolve, trigger, resolve are two alerts',
    null,
    [t, r, t, r],
    'opened resolved opened resolved',
    'n0 resolved 1, n1 resolved 1',
  ],
  ['no signals change nothing', open, [], '', 'old triggered 3'],
]

test.each(cases)('%s', (_claim, existing, signals, outcomes, alerts) => {
  let number = 0
  const answer = deduplicate({ open: existing, resolvedAt: null }, signals, () => `n${number++}`)
  expect(answer.outcomes.map(({ outcome }) => outcome).join(' ')).toBe(outcomes)
  expect(answer.alerts.map(({ id, status, count }) => `${id} ${status} ${count}`).join(', ')).toBe(alerts)
})

test('where the source says so, a repetition is counted and changes nothing else', () => {
  const signal: Trigger = { ...trigger, summary: 'Disk fuller', onlyCountRepeats: true }
  const { alerts } = deduplicate({ open, resolvedAt: null }, [{ signal, receivedAt: at }], () => 'n')
  expect(alerts).toMatchObject([{ id: 'old', count: 4, latest: null }])
})

test('the alert that was given is not changed', () => {
  deduplicate({ open, resolvedAt: null }, [t, r], () => 'n')
  expect(open).toMatchObject({ status: 'triggered', count: 3 })
})

test.each<[claim: string, AlertState | null, ArrivedSignal[], outcomes: string, alerts: string]>([
  ['what is dropped opens nothing', null, [t, r], 'dropped no-effect', ''],
  ['an alert that is open takes what would be dropped', open, [t], 'added', 'old triggered 4'],
  ['after its end the next is dropped', open, [r, t], 'resolved dropped', 'old resolved 3'],
])('%s', (_claim, existing, signals, outcomes, alerts) => {
  const answer = deduplicate(
    { open: existing, resolvedAt: null },
    signals,
    () => 'n',
    () => true,
  )
  expect(answer.outcomes.map(({ outcome }) => outcome).join(' ')).toBe(outcomes)
  expect(answer.alerts.map(({ id, status, count }) => `${id} ${status} ${count}`).join(', ')).toBe(alerts)
})
