import { expect, test } from 'vitest'
import type { History } from './history.ts'
import { historyOf, type Told } from './read-history.ts'

/** Without a name nobody but the system did it. */
type Line = [at: string, event: string, person?: string | null, details?: Record<string, unknown>]

const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`)
const told = (lines: Line[]): Told[] =>
  lines.map(([time, event, person = null, details = {}]) => ({
    at: at(time),
    event,
    actor: person === null ? { kind: 'system' } : { kind: 'person', id: person, via: 'cli' },
    details,
  }))

const declared: Line[] = [
  ['09:00', 'opened', null, { declared: false }],
  ['09:05', 'declared', 'ana'],
]

test.each<[claim: string, lines: Line[], Partial<History>]>([
  ['before it is declared no clock runs', [['09:00', 'opened']], { work: null, begunAt: null }],
  [
    'the declaration starts the work',
    declared,
    { begunAt: at('09:05'), work: { ran: [], since: at('09:05') } },
  ],
  [
    'what is opened as declared starts at once',
    [['09:00', 'opened', 'ana', { declared: true }]],
    { work: { ran: [], since: at('09:00') }, respondedAt: null, answeredBy: 'ana' },
  ],
  [
    'another severity starts it again',
    [...declared, ['09:30', 'severity-changed', 'ana']],
    { begunAt: at('09:30'), work: { ran: [], since: at('09:30') }, assessedAt: at('09:30') },
  ],
  [
    'another severity before the declaration starts nothing',
    [
      ['09:00', 'opened'],
      ['09:01', 'severity-changed', 'ana'],
    ],
    { work: null },
  ],
  [
    'a severity that stays was assessed too',
    [...declared, ['09:30', 'severity-confirmed', 'ana']],
    { begunAt: at('09:05'), assessedAt: at('09:30') },
  ],
  [
    'time in which it is only watched does not count',
    [...declared, ['09:15', 'status-changed', 'ana', { status: 'monitoring' }], ['09:45', 'reopened']],
    { work: { ran: [{ from: at('09:05'), to: at('09:15') }], since: at('09:45') }, begunAt: at('09:45') },
  ],
  [
    'time in which it was resolved does not count',
    [...declared, ['09:15', 'resolved', 'ana'], ['10:00', 'reopened', 'ana']],
    { over: false, work: { ran: [{ from: at('09:05'), to: at('09:15') }], since: at('10:00') } },
  ],
  [
    'time in which it is snoozed does not count',
    [...declared, ['09:15', 'snoozed', 'ana'], ['09:20', 'snoozed', 'ana'], ['09:45', 'snooze-ended']],
    { work: { ran: [{ from: at('09:05'), to: at('09:15') }], since: at('09:45') } },
  ],
  [
    'whoever acknowledges ends the snooze',
    [...declared, ['09:15', 'snoozed', 'ana'], ['09:20', 'acknowledged', 'ana']],
    { work: { ran: [{ from: at('09:05'), to: at('09:15') }], since: at('09:20') }, snoozed: false },
  ],
  [
    'a severity changed while snoozed starts when the snooze ends',
    [
      ...declared,
      ['09:15', 'snoozed', 'ana'],
      ['09:20', 'severity-changed', 'ana'],
      ['09:45', 'escalated', 'ana'],
    ],
    { work: { ran: [{ from: at('09:20'), to: at('09:20') }], since: at('09:45') } },
  ],
  [
    'nobody answers from the opening on, and again once the answer is taken back',
    [...declared, ['09:06', 'acknowledged', 'ana'], ['09:30', 'unacknowledged', 'ana']],
    { unansweredSince: at('09:30'), answeredBy: 'ana' },
  ],
  ['who declares has responded', declared, { respondedAt: at('09:05') }],
  [
    'an acknowledgement is no response yet',
    [
      ['09:00', 'opened', 'cy', { declared: true }],
      ['09:01', 'acknowledged', 'ana'],
      ['09:04', 'note', 'ana'],
    ],
    { respondedAt: at('09:04') },
  ],
  [
    'what a program writes is no response',
    [
      ['09:00', 'opened', 'cy', { declared: true }],
      ['09:04', 'note', null],
    ],
    { respondedAt: null },
  ],
  [
    'an update counts for those it is meant for',
    [...declared, ['09:10', 'update', 'ana'], ['09:20', 'update', 'ana', { audience: 'external' }]],
    { internalUpdateAt: at('09:10'), externalUpdateAt: at('09:20') },
  ],
  [
    'a message counts for those who got it',
    [
      ...declared,
      ['09:10', 'communication-sent', 'ana', { audience: 'internal' }],
      ['09:20', 'communication-sent', 'ana', { audience: 'customer' }],
      ['09:30', 'communication-sent', 'ana', { audience: 'executive' }],
    ],
    { internalUpdateAt: at('09:10'), externalUpdateAt: at('09:20') },
  ],
  [
    'who moves it on tells something, what the source does tells nothing',
    [
      ...declared,
      ['09:10', 'status-changed', 'ana', { status: 'identified' }],
      ['09:20', 'status-changed', null, { status: 'monitoring' }],
    ],
    { internalUpdateAt: at('09:10'), watched: true },
  ],
  [
    'who commands is known since when',
    [...declared, ['09:10', 'role-assigned', 'ana', { role: 'ic', holder: 'bo' }]],
    { commander: { person: 'bo', since: at('09:10') } },
  ],
  [
    'the same commander again is not a new one, another role is none',
    [
      ...declared,
      ['09:10', 'role-assigned', 'ana', { role: 'ic', holder: 'bo' }],
      ['09:20', 'role-assigned', 'ana', { role: 'ic', holder: 'bo' }],
      ['09:30', 'role-assigned', 'ana', { role: 'scribe', holder: 'cy' }],
    ],
    { commander: { person: 'bo', since: at('09:10') } },
  ],
  [
    'who gave the command back has it no more',
    [
      ...declared,
      ['09:10', 'role-assigned', 'ana', { role: 'ic', holder: 'bo' }],
      ['09:20', 'role-assigned', 'ana', { role: 'ic', holder: null }],
    ],
    { commander: null },
  ],
  [
    'what was rung is remembered',
    [
      ...declared,
      ['09:20', 'clock-reminded', null, { clock: 'internal-update', due_at: '2026-03-02T09:20:00.000Z' }],
    ],
    {
      rung: [{ clock: 'internal-update', did: 'remind', dueAt: '2026-03-02T09:20:00.000Z', at: at('09:20') }],
    },
  ],
  ['what is merged is over', [...declared, ['09:20', 'merged', 'ana']], { over: true }],
  ['other entries change nothing', [...declared, ['09:20', 'paged']], { begunAt: at('09:05'), over: false }],
])('%s', (_claim, lines, expected) => {
  expect(historyOf(told(lines))).toMatchObject(expected)
})
