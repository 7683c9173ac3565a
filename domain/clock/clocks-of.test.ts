import { expect, test } from 'vitest'
import { levelOf, presets, type Rank } from '../severity/scheme.ts'
import type { Clock, Clocked } from './clock.ts'
import { clocksOf, nextRing } from './clocks-of.ts'
import { blank, type History, type Rung } from './history.ts'
import { started } from './stopwatch.ts'

const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`)

/** Declared at 09:00, with nobody answering and nobody having said anything yet. */
const fresh: History = {
  ...blank,
  begunAt: at('09:00'),
  work: started(at('09:00')),
  unansweredSince: at('09:00'),
}

function incident(history: Partial<History> = {}, more: Partial<Clocked> = {}): Clocked {
  return {
    isOpen: true,
    isAnswered: false,
    isWatched: false,
    isSnoozed: false,
    acknowledgedAt: null,
    mitigatedAt: null,
    resolvedAt: null,
    history: { ...fresh, ...history },
    calendar: null,
    ...more,
  }
}

const rung = (clock: string, did: Rung['did'], time: string): Rung => ({
  clock,
  did,
  dueAt: at(time).toISOString(),
  at: at(time),
})

const clockTime = (instant: Date | null): string => instant?.toISOString().slice(11, 16) ?? '-'

/** `state due next`: times of the day, and what is done next. */
function shown({ state, dueAt, next }: Clock): string {
  return `${state} ${clockTime(dueAt)} ${next ? `${next.do} ${clockTime(next.at)}` : '-'}`
}

const snoozedAt = (time: string): Partial<History> => ({
  snoozed: true,
  work: { ran: [{ from: at('09:00'), to: at(time) }], since: null },
})
const watchedAt = (time: string): Partial<History> => ({
  watched: true,
  work: { ran: [{ from: at('09:00'), to: at(time) }], since: null },
})
const commander = { person: 'ana', since: at('09:10') }

type Row = [claim: string, clock: string, rank: Rank, now: string, Clocked, expected: string]

test.each<Row>([
  ['an acknowledgement is awaited', 'acknowledge', 1, '09:01', incident(), 'running 09:05 overdue 09:05'],
  ['and is overdue', 'acknowledge', 1, '09:05', incident(), 'overdue 09:05 overdue 09:05'],
  [
    'of which is told once',
    'acknowledge',
    1,
    '09:30',
    incident({ rung: [rung('acknowledge', 'overdue', '09:05')] }),
    'overdue 09:05 -',
  ],
  [
    'it came in time',
    'acknowledge',
    1,
    '09:30',
    incident({}, { acknowledgedAt: at('09:04') }),
    'met 09:05 -',
  ],
  ['it came late', 'acknowledge', 1, '09:30', incident({}, { acknowledgedAt: at('09:06') }), 'late 09:05 -'],
  ['a response is awaited', 'first-response', 2, '09:01', incident(), 'running 09:15 overdue 09:15'],
  ['a response came', 'first-response', 2, '09:10', incident({ respondedAt: at('09:02') }), 'met 09:15 -'],
  ['mitigation has an hour', 'mitigate', 1, '09:30', incident(), 'running 10:00 overdue 10:00'],
  ['or four', 'mitigate', 2, '09:30', incident(), 'running 13:00 overdue 13:00'],
  ['the lowest level has no time for it', 'mitigate', 4, '09:30', incident(), ''],
  [
    'what is watched was mitigated',
    'mitigate',
    1,
    '11:00',
    incident(watchedAt('09:40'), { isWatched: true, mitigatedAt: at('09:40') }),
    'met - -',
  ],
  [
    'while it is watched the resolution waits',
    'resolve',
    1,
    '11:00',
    incident(watchedAt('09:40'), { isWatched: true }),
    'paused - -',
  ],
  [
    'a deadline that passed before stays passed',
    'resolve',
    1,
    '11:00',
    incident(watchedAt('10:30'), { isWatched: true }),
    'overdue 10:00 -',
  ],
  [
    'what was spent before counts',
    'resolve',
    1,
    '11:05',
    incident({ work: { ran: [{ from: at('09:00'), to: at('09:40') }], since: at('11:00') } }),
    'running 11:20 overdue 11:20',
  ],
  [
    'a snooze stops the time',
    'mitigate',
    1,
    '09:30',
    incident(snoozedAt('09:20'), { isSnoozed: true }),
    'paused - -',
  ],
  [
    'nothing more is awaited of what is over',
    'mitigate',
    1,
    '09:30',
    incident({ over: true }, { isOpen: false }),
    'stopped 10:00 -',
  ],

  ['an update is due later', 'internal-update', 1, '09:10', incident(), 'running 09:15 remind 09:15'],
  ['it is due', 'internal-update', 1, '09:15', incident(), 'due 09:15 remind 09:15'],
  [
    'it was reminded of',
    'internal-update',
    1,
    '09:20',
    incident({ rung: [rung('internal-update', 'remind', '09:15')] }),
    'due 09:15 overdue 09:30',
  ],
  [
    'who comes too late to remind says that it is overdue',
    'internal-update',
    1,
    '09:40',
    incident(),
    'overdue 09:15 overdue 09:30',
  ],
  [
    'it is overdue again after as long',
    'internal-update',
    1,
    '09:40',
    incident({ rung: [rung('internal-update', 'overdue', '09:30')] }),
    'overdue 09:15 overdue 10:00',
  ],
  [
    'an update starts it anew',
    'internal-update',
    1,
    '09:40',
    incident({
      internalUpdateAt: at('09:35'),
      rung: [rung('internal-update', 'remind', '09:15'), rung('internal-update', 'overdue', '09:30')],
    }),
    'running 09:50 remind 09:50',
  ],
  [
    'the second level has half an hour',
    'internal-update',
    2,
    '09:10',
    incident(),
    'running 09:30 remind 09:30',
  ],
  [
    'updates go on while it is watched',
    'internal-update',
    1,
    '09:50',
    incident({ ...watchedAt('09:40'), internalUpdateAt: at('09:40') }, { isWatched: true }),
    'running 09:55 remind 09:55',
  ],
  [
    'not while it is snoozed',
    'internal-update',
    1,
    '09:30',
    incident(snoozedAt('09:20'), { isSnoozed: true }),
    'paused 09:15 -',
  ],
  [
    'nor when it is over',
    'internal-update',
    1,
    '09:30',
    incident({ over: true }, { isOpen: false }),
    'stopped 09:15 -',
  ],
  [
    'customers are told on their own',
    'external-update',
    1,
    '09:20',
    incident({ internalUpdateAt: at('09:19') }),
    'due 09:15 remind 09:15',
  ],
  ['the third level tells customers nothing', 'external-update', 3, '09:20', incident(), ''],

  ['the severity is looked at again', 'reassess', 1, '09:10', incident(), 'running 09:30 remind 09:30'],
  [
    'and again',
    'reassess',
    1,
    '09:45',
    incident({ rung: [rung('reassess', 'remind', '09:30')] }),
    'due 09:30 overdue 10:00',
  ],
  [
    'until somebody does',
    'reassess',
    1,
    '09:45',
    incident({ assessedAt: at('09:40'), rung: [rung('reassess', 'remind', '09:30')] }),
    'running 10:10 remind 10:10',
  ],
  [
    'not while it is watched',
    'reassess',
    1,
    '09:45',
    incident(watchedAt('09:40'), { isWatched: true }),
    'paused 09:30 -',
  ],
  [
    'after a pause it begins anew',
    'reassess',
    1,
    '11:05',
    incident({ work: { ran: [{ from: at('09:00'), to: at('09:20') }], since: at('11:00') } }),
    'running 11:30 remind 11:30',
  ],

  ['nobody commands', 'hand-over', 1, '09:45', incident(), ''],
  [
    'who commands hands over after four hours',
    'hand-over',
    1,
    '09:45',
    incident({ commander }),
    'running 13:10 remind 13:10',
  ],
  [
    'or is asked again after four more',
    'hand-over',
    1,
    '13:30',
    incident({ commander, rung: [rung('hand-over', 'remind', '13:10')] }),
    'due 13:10 remind 17:10',
  ],
  [
    'a snooze is a rest',
    'hand-over',
    1,
    '13:30',
    incident({ commander }, { isSnoozed: true }),
    'paused 13:10 -',
  ],

  ['nobody answers', 'unacknowledged-15', 1, '09:05', incident(), 'running 09:15 page 09:15'],
  [
    'somebody answers',
    'unacknowledged-15',
    1,
    '09:05',
    incident({ unansweredSince: null }, { isAnswered: true }),
    'stopped - -',
  ],
  [
    'nobody answers after all',
    'unacknowledged-15',
    1,
    '09:50',
    incident({ unansweredSince: at('09:45') }),
    'running 10:00 page 10:00',
  ],
  [
    'it was unanswered before it was declared',
    'unacknowledged-15',
    1,
    '09:05',
    incident({ unansweredSince: at('08:30') }),
    'running 09:15 page 09:15',
  ],
  [
    'a clock pages once',
    'unacknowledged-15',
    1,
    '09:20',
    incident({ rung: [rung('unacknowledged-15', 'page', '09:15')] }),
    'rung 09:15 -',
  ],
  [
    'answered or not, it is not over',
    'unresolved-30',
    1,
    '09:20',
    incident({ unansweredSince: null }, { isAnswered: true }),
    'running 09:30 page 09:30',
  ],
  [
    'while it is watched nobody else is paged',
    'unresolved-60',
    1,
    '09:50',
    incident(watchedAt('09:40'), { isWatched: true }),
    'paused - -',
  ],
  [
    'nor while it is snoozed',
    'unresolved-60',
    1,
    '09:50',
    incident(snoozedAt('09:40'), { isSnoozed: true }),
    'paused - -',
  ],
  ['a clock that is late still pages', 'unresolved-30', 1, '12:00', incident(), 'running 09:30 page 09:30'],
  ['the third level pages nobody by the clock', 'unresolved-30', 3, '09:50', incident(), ''],
])('%s: %s', (_claim, id, rank, now, given, expected) => {
  const clock = clocksOf(levelOf(presets['SEV1-4'], rank), given, at(now)).find((one) => one.id === id)
  expect(clock ? shown(clock) : '').toBe(expected)
})

test('a reminder and a deadline at one instant are told as one', () => {
  const clocks = clocksOf(levelOf(presets['SEV0-3'], 1), incident(), at('09:10'))
  expect(clocks.find(({ id }) => id === 'internal-update')?.next).toEqual({ at: at('09:15'), do: 'overdue' })
})

test('a level that counts in business hours lets the night pass', () => {
  const calendar = {
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: '09:00',
    to: '17:00',
    timeZone: 'UTC',
    holidays: new Set<string>(),
  } as const
  const evening = new Date('2026-03-02T16:30:00Z')
  const history = { begunAt: evening, work: started(evening), unansweredSince: evening }
  const clocks = clocksOf(levelOf(presets['SEV1-4'], 3), incident(history, { calendar }), evening)
  expect(clocks.map(({ id, dueAt }) => [id, dueAt?.toISOString()])).toEqual([
    ['acknowledge', '2026-03-03T09:30:00.000Z'],
    ['first-response', '2026-03-03T09:30:00.000Z'],
    ['mitigate', '2026-03-03T16:30:00.000Z'],
    ['resolve', '2026-03-03T16:30:00.000Z'],
    ['internal-update', '2026-03-03T10:30:00.000Z'],
    ['reassess', '2026-03-02T17:00:00.000Z'],
  ])
})

test('the next thing to do is that of the first clock', () => {
  expect(nextRing(clocksOf(levelOf(presets['SEV1-4'], 1), incident(), at('09:01')))).toEqual(at('09:05'))
  expect(
    nextRing(clocksOf(levelOf(presets['SEV1-4'], 1), incident({}, { isOpen: false }), at('09:01'))),
  ).toBeNull()
})
