import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { after } from '../time/instant.ts'
import { close, correctOutcome, merge, reopen, resolve } from './ending.ts'
import { contradiction, editInstants, type Edits, type InstantName } from './instants.ts'
import {
  acknowledge,
  declare,
  setStatus,
  statuses,
  unacknowledge,
  type Answer,
  type Incident,
} from './lifecycle.ts'

const detectedAt = new Date('2026-03-01T10:00:00Z')
const minute = (count: number) => after(detectedAt, { minutes: count })
const now = minute(300)

const opened: Incident = {
  id: 'INC-7',
  status: 'detected',
  outcome: null,
  startedAt: null,
  detectedAt,
  acknowledgedAt: null,
  declaredAt: null,
  identifiedAt: null,
  monitoringSince: null,
  mitigatedAt: null,
  resolvedAt: null,
  closedAt: null,
}

const resolved: Incident = {
  ...opened,
  status: 'resolved',
  acknowledgedAt: minute(5),
  identifiedAt: minute(20),
  resolvedAt: minute(60),
}

test.each<[string, Incident, Edits]>([
  ['the start may be set later', resolved, { startedAt: minute(-10) }],
  ['a start at the detection is in order', resolved, { startedAt: minute(0) }],
  ['a skipped step may be filled in', resolved, { mitigatedAt: minute(30) }],
  ['the mitigation may come before the identification', resolved, { mitigatedAt: minute(10) }],
  [
    'two instants may move past each other together',
    resolved,
    { detectedAt: minute(30), acknowledgedAt: minute(31), identifiedAt: minute(31) },
  ],
  ['an identification that was none may be emptied', resolved, { identifiedAt: null }],
  ['what is left out stays', resolved, { startedAt: minute(-1), identifiedAt: undefined }],
])('%s', (_claim, incident, edits) => {
  const known = Object.fromEntries(Object.entries(edits).filter(([, at]) => at !== undefined))
  expect(editInstants(incident, edits, now)).toEqual({ ok: true, changed: true, incident: known })
})

test.each<[string, Incident, Edits, RegExp]>([
  [
    'no start after the detection',
    resolved,
    { startedAt: minute(1) },
    /start .*10:01.* later than the detection .*10:00/,
  ],
  [
    'no acknowledgement before the detection',
    resolved,
    { acknowledgedAt: minute(-1) },
    /detection .* the acknowledgement/,
  ],
  [
    'no resolution before the identification',
    resolved,
    { resolvedAt: minute(10) },
    /identification .* the resolution/,
  ],
  [
    'no start after the resolution',
    { ...resolved, detectedAt: minute(59) },
    { startedAt: minute(61) },
    /The start/,
  ],
  [
    'no instant in the future',
    resolved,
    { resolvedAt: minute(301) },
    /The resolution of INC-7 would lie in the future/,
  ],
  ['no incident without a detection', resolved, { detectedAt: null }, /cannot be left empty/],
  ['no resolution taken away', resolved, { resolvedAt: null }, /cannot be left empty/],
  [
    'no resolution of an open incident',
    opened,
    { resolvedAt: minute(10) },
    /INC-7 is detected; the resolution/,
  ],
  ['no declaration by correction', opened, { declaredAt: minute(10) }, /the declaration gets its instant/],
  ['nothing that is no instant', resolved, { startedAt: new Date(Number.NaN) }, /is not an instant/],
])('%s', (_claim, incident, edits, because) => {
  const refusal = { ok: false, code: 'conflict', because: expect.stringMatching(because) }
  expect(editInstants(incident, edits, now)).toEqual(refusal)
})

test('an edit that changes nothing is harmless', () => {
  const edits = { detectedAt: new Date(detectedAt), startedAt: null }
  expect(editInstants(opened, edits, now)).toEqual({ ok: true, changed: false, incident: {} })
})

type Move = (incident: Incident, at: Date) => Answer

const names: InstantName[] = [
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'declaredAt',
  'identifiedAt',
  'mitigatedAt',
  'resolvedAt',
  'closedAt',
]

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom<Move>(
    acknowledge,
    unacknowledge,
    declare,
    reopen,
    (incident, at) => resolve(incident, at, { override: 'because' }),
    (incident, at) => resolve(incident, at, { criteriaConfirmed: true }),
    (incident, at) => close(incident, at, { override: 'because' }),
    (incident) => correctOutcome(incident, 'no-action'),
  ),
  fc.constantFrom(...statuses).map(
    (to): Move =>
      (incident, at) =>
        setStatus(incident, to, at),
  ),
  fc.constantFrom(...statuses).map(
    (status): Move =>
      (incident) =>
        merge(incident, { id: 'INC-9', status }),
  ),
  fc.dictionary(fc.constantFrom(...names), fc.option(fc.integer({ min: -60, max: 60 }).map(minute))).map(
    (edits): Move =>
      (incident, at) =>
        editInstants(incident, edits, at),
  ),
)

/** Clocks may jump back, too. */
const anyHistory = fc.array(fc.tuple(anyMove, fc.integer({ min: -20, max: 40 })), { maxLength: 30 })

function live(history: [Move, number][]): Incident[] {
  let incident = opened
  let elapsed = 0
  return history.map(([move, minutes]) => {
    elapsed += minutes
    const answer = move(incident, minute(elapsed))
    incident = answer.ok ? { ...incident, ...answer.incident } : incident
    return incident
  })
}

test('no sequence of verbs makes instants contradictory', () => {
  fc.assert(
    fc.property(anyHistory, (history) => live(history).every((incident) => contradiction(incident) === null)),
    {
      numRuns: 2_000,
    },
  )
})

test('no sequence of verbs leads to an impossible state', () => {
  fc.assert(
    fc.property(anyHistory, (history) => live(history).every(isPossible)),
    { numRuns: 2_000 },
  )
})

function isPossible({ status, monitoringSince, resolvedAt, closedAt, outcome }: Incident): boolean {
  return (
    (status === 'monitoring') === (monitoringSince !== null) &&
    (status === 'closed') === (closedAt !== null) &&
    (status === 'merged' || (status === 'resolved' || status === 'closed') === (resolvedAt !== null)) &&
    (status !== 'merged' || outcome === 'duplicate')
  )
}
