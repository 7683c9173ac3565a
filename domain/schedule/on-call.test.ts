import { describe, expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { onCall } from './on-call.ts'
import type { Layer, Override, Schedule } from './schedule.ts'

const weekly: Layer = {
  id: 'weekly',
  people: ['ana', 'bo', 'cy'],
  startsAt: '2026-01-05T10:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
}

function lisbon(layers: Layer[], overrides: Override[] = []): Schedule {
  return { timeZone: 'Europe/Lisbon', layers, overrides }
}

function every(turn: Layer['turn'], startsAt: string, people: Layer['people'] = ['ana', 'bo', 'cy']): Layer {
  return { ...weekly, turn, startsAt, people }
}

function only(restrictions: Layer['restrictions']): Schedule {
  return lisbon([{ ...weekly, people: ['ana'], restrictions }])
}

type Row = [claim: string, schedule: Schedule, at: string, people: string[]]

function check([, schedule, at, people]: Row): void {
  expect(onCall(compileSchedule(schedule), new Date(at)).people).toEqual(people)
}

const turns: Row[] = [
  ['nobody before the start', lisbon([weekly]), '2026-01-05T09:59:59.999Z', []],
  ['the first turn begins at the start', lisbon([weekly]), '2026-01-05T10:00Z', ['ana']],
  ['a turn excludes its end', lisbon([weekly]), '2026-01-12T09:59:59.999Z', ['ana']],
  ['the next turn begins where it ends', lisbon([weekly]), '2026-01-12T10:00Z', ['bo']],
  ['after the last person the first follows', lisbon([weekly]), '2026-01-26T10:00Z', ['ana']],
  ['hand-off stays at ten on the wall in summer', lisbon([weekly]), '2026-03-30T09:00Z', ['ana']],
  ['and not a moment before', lisbon([weekly]), '2026-03-30T08:59Z', ['cy']],
  ['nobody from the end on', lisbon([{ ...weekly, endsAt: '2026-01-06T10:00' }]), '2026-01-06T10:00Z', []],
  [
    'a list is on call at once, sorted',
    lisbon([{ ...weekly, people: [['cy', 'ana', 'cy']] }]),
    '2026-02-01T00:00Z',
    ['ana', 'cy'],
  ],
  [
    'two weeks at a time',
    lisbon([every({ unit: 'week', length: 2 }, '2026-01-05T10:00')]),
    '2026-01-19T10:00Z',
    ['bo'],
  ],
  [
    'daily turns at a skipped time move forward',
    lisbon([every({ unit: 'day', length: 1 }, '2026-03-28T01:30')]),
    '2026-03-29T01:29Z',
    ['ana'],
  ],
  [
    'by the skipped hour',
    lisbon([every({ unit: 'day', length: 1 }, '2026-03-28T01:30')]),
    '2026-03-29T01:30Z',
    ['bo'],
  ],
  [
    'and are back the next day',
    lisbon([every({ unit: 'day', length: 1 }, '2026-03-28T01:30')]),
    '2026-03-30T00:30Z',
    ['cy'],
  ],
  [
    'daily turns at a repeated time take the first',
    lisbon([every({ unit: 'day', length: 1 }, '2026-10-24T01:30')]),
    '2026-10-25T00:30Z',
    ['bo'],
  ],
  [
    'hours are elapsed hours when the clock goes forward',
    lisbon([every({ unit: 'hour', length: 12 }, '2026-03-28T18:00')]),
    '2026-03-29T06:00Z',
    ['bo'],
  ],
  [
    'hours are elapsed hours when the clock goes back',
    lisbon([every({ unit: 'hour', length: 12 }, '2026-10-24T18:00')]),
    '2026-10-25T04:59Z',
    ['ana'],
  ],
  [
    '31 January and a month is 28 February',
    lisbon([every({ unit: 'month', length: 1 }, '2026-01-31T10:00')]),
    '2026-02-28T10:00Z',
    ['bo'],
  ],
  [
    'and then 31 March again',
    lisbon([every({ unit: 'month', length: 1 }, '2026-01-31T10:00')]),
    '2026-03-31T08:59Z',
    ['bo'],
  ],
  [
    'counted from the original start',
    lisbon([every({ unit: 'month', length: 1 }, '2026-01-31T10:00')]),
    '2026-03-31T09:00Z',
    ['cy'],
  ],
  [
    '29 February and twelve months is 28 February',
    lisbon([every({ unit: 'month', length: 12 }, '2028-02-29T10:00')]),
    '2029-02-28T10:00Z',
    ['bo'],
  ],
  [
    'and 29 February in the next leap year',
    lisbon([every({ unit: 'month', length: 12 }, '2028-02-29T10:00', ['ana', 'bo'])]),
    '2032-02-28T12:00Z',
    ['bo'],
  ],
  [
    'a start with an offset is an instant',
    lisbon([{ ...weekly, startsAt: '2026-01-05T10:00+02:00' }]),
    '2026-01-05T08:00Z',
    ['ana'],
  ],
  [
    'whose turns keep its local time',
    lisbon([{ ...weekly, startsAt: '2026-03-23T11:00+02:00' }]),
    '2026-03-30T08:00Z',
    ['bo'],
  ],
]

describe('turns', () => test.for(turns)('%s', check))

const windows: Row[] = [
  ['open from its beginning', only([{ from: '09:00', to: '17:00' }]), '2026-01-06T09:00Z', ['ana']],
  ['closed from its end on', only([{ from: '09:00', to: '17:00' }]), '2026-01-06T17:00Z', []],
  ['closed on other days', only([{ days: ['mon'], from: '09:00', to: '17:00' }]), '2026-01-06T12:00Z', []],
  [
    'past midnight it belongs to the day it begins on',
    only([{ days: ['fri'], from: '22:00', to: '06:00' }]),
    '2026-01-10T05:59Z',
    ['ana'],
  ],
  [
    'and not to the day it ends on',
    only([{ days: ['fri'], from: '22:00', to: '06:00' }]),
    '2026-01-09T05:59Z',
    [],
  ],
  [
    'the week has no seam between Saturday and Sunday',
    only([{ days: ['sat'], from: '22:00', to: '06:00' }]),
    '2026-01-11T03:00Z',
    ['ana'],
  ],
  [
    'equal times are a whole day',
    only([{ days: ['sat'], from: '08:00', to: '08:00' }]),
    '2026-01-11T07:59Z',
    ['ana'],
  ],
  ['and no more', only([{ days: ['sat'], from: '08:00', to: '08:00' }]), '2026-01-11T08:00Z', []],
  [
    'any of several windows will do',
    only([
      { from: '00:00', to: '01:00' },
      { from: '12:00', to: '13:00' },
    ]),
    '2026-01-06T12:30Z',
    ['ana'],
  ],
  [
    'a window on a skipped time opens later',
    only([{ from: '01:30', to: '04:00' }]),
    '2026-03-29T01:30Z',
    ['ana'],
  ],
  ['and may be empty', only([{ from: '01:30', to: '02:00' }]), '2026-03-29T01:30Z', []],
  [
    'a window over the repeated hour is longer',
    only([{ from: '01:30', to: '02:00' }]),
    '2026-10-25T01:45Z',
    ['ana'],
  ],
  [
    'a window that began before the layer counts from its start',
    only([{ days: ['sun'], from: '22:00', to: '22:00' }]),
    '2026-01-05T10:00Z',
    ['ana'],
  ],
  ['but has nobody before', only([{ days: ['sun'], from: '22:00', to: '22:00' }]), '2026-01-05T09:59Z', []],
  [
    'a closed last layer leaves it to the one before',
    lisbon([
      weekly,
      { ...weekly, id: 'night', people: ['di'], restrictions: [{ from: '20:00', to: '08:00' }] },
    ]),
    '2026-01-06T12:00Z',
    ['ana'],
  ],
  [
    'an open last layer wins',
    lisbon([
      weekly,
      { ...weekly, id: 'night', people: ['di'], restrictions: [{ from: '20:00', to: '08:00' }] },
    ]),
    '2026-01-06T03:00Z',
    ['di'],
  ],
]

describe('windows', () => test.for(windows)('%s', check))
