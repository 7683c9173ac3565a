import { expect, test } from 'vitest'
import type { MaintenanceWindow } from '../organisation/document.ts'
import { maintainer, maintenanceState } from './maintenance.ts'
import { matchable } from './suppression.ts'

const once: MaintenanceWindow = {
  id: 'upgrade',
  services: ['shop'],
  reason: 'upgrade of the database',
  time_zone: 'Europe/Berlin',
  starts_at: '2026-03-02T22:00',
  ends_at: '2026-03-03T02:00',
  windows: [],
}

const nightly: MaintenanceWindow = {
  ...once,
  starts_at: null,
  ends_at: null,
  windows: [{ days: ['sun'], from: '01:00', to: '04:00' }],
}

const rows: [claim: string, window: MaintenanceWindow, at: string, until: string | null][] = [
  ['before it begins, nothing', once, '2026-03-02T20:59:59Z', null],
  ['it begins by the clock of its zone', once, '2026-03-02T21:00:00Z', '2026-03-03T01:00:00.000Z'],
  ['at its end, nothing', once, '2026-03-03T01:00:00Z', null],
  ['a recurring one, in winter', nightly, '2026-03-01T01:00:00Z', '2026-03-01T03:00:00.000Z'],
  ['a recurring one, in summer', nightly, '2026-07-05T01:00:00Z', '2026-07-05T02:00:00.000Z'],
  [
    'in the night in which the clock goes forward it is an hour shorter',
    nightly,
    '2026-03-29T00:30:00Z',
    '2026-03-29T02:00:00.000Z',
  ],
  [
    'in the night in which the clock goes back it is an hour longer',
    nightly,
    '2026-10-24T23:30:00Z',
    '2026-10-25T03:00:00.000Z',
  ],
  ['on another day, nothing', nightly, '2026-03-02T01:00:00Z', null],
  [
    'it does not recur after its last day',
    { ...nightly, ends_at: '2026-03-01T02:30' },
    '2026-03-01T01:00:00Z',
    '2026-03-01T01:30:00.000Z',
  ],
  ['nor before its first', { ...nightly, starts_at: '2026-03-08T00:00' }, '2026-03-01T01:00:00Z', null],
  [
    'an instant with its offset',
    { ...once, starts_at: '2026-03-02T12:00Z' },
    '2026-03-02T12:00:00Z',
    '2026-03-03T01:00:00.000Z',
  ],
  ['another service goes on', { ...once, services: ['till'] }, '2026-03-02T22:00:00Z', null],
]

test.each(rows)('%s', (_claim, window, at, until) => {
  const alert = matchable({
    integration: 'shop-events',
    service: 'shop',
    summary: 'Disk full',
    source: 'db-1',
    severity: 'error',
    labels: {},
    details: {},
  })
  expect(maintainer(window)(alert, new Date(at))?.until ?? null).toBe(until)
})

test.each<[claim: string, window: MaintenanceWindow, at: string, state: string]>([
  ['before it begins', once, '2026-03-02T20:59:00Z', 'pending'],
  ['while it lasts', once, '2026-03-02T21:00:00Z', 'active'],
  ['from its end on', once, '2026-03-03T01:00:00Z', 'ended'],
  ['between two of its times', nightly, '2026-03-05T12:00:00Z', 'between'],
  ['at one of its times', nightly, '2026-03-08T01:00:00Z', 'active'],
  ['before its first day', { ...nightly, starts_at: '2026-04-01T00:00' }, '2026-03-05T12:00:00Z', 'pending'],
  ['after its last day', { ...nightly, ends_at: '2026-03-10T00:00' }, '2026-03-12T12:00:00Z', 'ended'],
])('the state %s', (_claim, window, at, state) => {
  expect(maintenanceState(window, new Date(at))).toBe(state)
})
