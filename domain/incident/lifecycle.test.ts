import { describe, expect, test } from 'vitest'
import { close, merge, reopen, resolve } from './ending.ts'
import {
  acknowledge,
  declare,
  setStatus,
  statuses,
  unacknowledge,
  type Answer,
  type Incident,
  type Status,
} from './lifecycle.ts'

const detectedAt = new Date('2026-03-01T10:00:00Z')
const earlier = new Date('2026-03-01T10:05:00Z')
const now = new Date('2026-03-01T12:00:00Z')

function incident(status: Status, known: Partial<Incident> = {}): Incident {
  const isOver = status === 'resolved' || status === 'closed'
  return {
    id: 'INC-7',
    status,
    outcome: status === 'merged' ? 'duplicate' : null,
    startedAt: null,
    detectedAt,
    acknowledgedAt: status === 'detected' ? null : earlier,
    declaredAt: null,
    identifiedAt: null,
    monitoringSince: status === 'monitoring' ? earlier : null,
    mitigatedAt: status === 'monitoring' ? earlier : null,
    resolvedAt: isOver ? earlier : null,
    closedAt: status === 'closed' ? earlier : null,
    ...known,
  }
}

const target = incident('investigating', { id: 'INC-9' })

const verbs: Record<string, (incident: Incident) => Answer> = {
  acknowledge: (it) => acknowledge(it, now),
  unacknowledge: (it) => unacknowledge(it),
  declare: (it) => declare(it, now),
  resolve: (it) => resolve(it, now),
  reopen: (it) => reopen(it),
  close: (it) => close(it, now),
  merge: (it) => merge(it, target),
  ...Object.fromEntries(
    statuses.map((to) => [`set ${to}`, (it: Incident): Answer => setStatus(it, to, now)]),
  ),
}

/** `same`: already so; `-`: refused; `done`: changed, in the same status; else the status it moves to. */
const expected = `
from          | acknowledge  unacknowledge declare resolve  reopen        close  merge  | set detected set acknowledged set investigating set identified set mitigating set monitoring set resolved set closed set merged
detected      | acknowledged same          done    resolved same          -      merged | same         acknowledged     investigating     identified     mitigating     monitoring     -            -          -
acknowledged  | same         detected      done    resolved same          -      merged | -            same             investigating     identified     mitigating     monitoring     -            -          -
investigating | same         -             done    resolved same          -      merged | -            -                same              identified     mitigating     monitoring     -            -          -
identified    | same         -             done    resolved same          -      merged | -            -                -                 same           mitigating     monitoring     -            -          -
mitigating    | same         -             done    resolved same          -      merged | -            -                -                 -              same           monitoring     -            -          -
monitoring    | same         -             done    resolved same          -      merged | -            -                investigating     -              -              same           -            -          -
resolved      | -            -             done    same     investigating closed merged | -            -                -                 -              -              -              -            -          -
closed        | -            -             -       -        -             same   -      | -            -                -                 -              -              -              -            -          -
merged        | -            -             -       -        -             -      -      | -            -                -                 -              -              -              -            -          -`

const [, ...rows] = expected.trim().split('\n')
const cells = rows.flatMap((row) => {
  const [name, ...ends] = row.split(/[\s|]+/)
  const from = statuses.filter((status) => status === name)
  return from.flatMap((status) =>
    Object.keys(verbs).map((verb, index) => ({ from: status, verb, end: ends[index] ?? 'missing' })),
  )
})

describe('every status and every verb', () => {
  test.each(cells)('$from: $verb → $end', ({ from, verb, end }) => {
    expect(outcomeOf(from, verbs[verb]?.(incident(from)))).toBe(end)
  })

  test('the table leaves nothing out', () => {
    expect(new Set(cells.map((cell) => cell.from))).toEqual(new Set(statuses))
    expect(cells).toHaveLength(statuses.length * (7 + statuses.length))
  })
})

function outcomeOf(from: Status, answer: Answer | undefined): string {
  if (!answer?.ok) return answer?.code === 'conflict' ? '-' : 'guarded'
  if (!answer.changed) return 'same'
  const to = answer.incident.status ?? from
  return to === from ? 'done' : to
}

test.each<[string, Answer, Partial<Incident>]>([
  [
    'acknowledging keeps its instant',
    acknowledge(incident('detected'), now),
    { status: 'acknowledged', acknowledgedAt: now },
  ],
  [
    'the instant of the first acknowledgement stays',
    acknowledge(incident('detected', { acknowledgedAt: earlier }), now),
    { status: 'acknowledged', acknowledgedAt: earlier },
  ],
  [
    'an incident somebody works on can still be acknowledged',
    acknowledge(incident('investigating', { acknowledgedAt: null }), now),
    { acknowledgedAt: now },
  ],
  [
    'taking an acknowledgement back keeps the instant',
    unacknowledge(incident('acknowledged')),
    { status: 'detected' },
  ],
  ['skipped steps stay empty', setStatus(incident('detected'), 'mitigating', now), { status: 'mitigating' }],
  [
    'setting acknowledged is acknowledging',
    setStatus(incident('detected'), 'acknowledged', now),
    { status: 'acknowledged', acknowledgedAt: now },
  ],
  [
    'identified has its instant',
    setStatus(incident('investigating'), 'identified', now),
    { status: 'identified', identifiedAt: now },
  ],
  [
    'entering monitoring is the mitigation',
    setStatus(incident('mitigating'), 'monitoring', now),
    { status: 'monitoring', monitoringSince: now, mitigatedAt: now },
  ],
  [
    'falling back from monitoring takes the mitigation back',
    setStatus(incident('monitoring'), 'investigating', now),
    { status: 'investigating', monitoringSince: null, mitigatedAt: null },
  ],
  [
    'a clock that runs behind never puts the acknowledgement before the detection',
    acknowledge(incident('detected'), new Date('2026-03-01T09:00:00Z')),
    { status: 'acknowledged', acknowledgedAt: detectedAt },
  ],
])('%s', (_claim, answer, fields) => {
  expect(answer).toEqual({ ok: true, changed: true, incident: fields })
})

test.each<[Answer, string]>([
  [acknowledge(incident('closed'), now), 'INC-7 is closed; a new signal opens a new incident.'],
  [acknowledge(incident('resolved'), now), 'INC-7 is resolved; reopen it first.'],
  [declare(incident('merged'), now), 'INC-7 was merged into another incident; work goes on there.'],
  [unacknowledge(incident('mitigating')), 'INC-7 is mitigating already; people are working on it.'],
  [
    setStatus(incident('mitigating'), 'identified', now),
    'INC-7 is mitigating; it cannot go back to identified.',
  ],
  [
    setStatus(incident('mitigating'), 'resolved', now),
    'The status of INC-7 cannot be set to resolved: resolve it instead.',
  ],
])('a refusal is a sentence for people: %j', (answer, because) => {
  expect(answer).toEqual({ ok: false, code: 'conflict', because })
})
