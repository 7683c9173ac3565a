import { expect, test } from 'vitest'
import {
  defaultRules,
  type Layer,
  type OwnLayer,
  type Schedule,
} from '../../../domain/organisation/document.ts'
import { draftFaults, faultBelow } from './draft-faults.ts'

const layer: OwnLayer = {
  id: 'weekly',
  people: ['ana'],
  starts_at: '2026-01-05T10:00',
  ends_at: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
  offset: 0,
  takes_over_at: null,
  shadow: false,
}
const schedule = (...layers: Schedule['layers']): Schedule => ({
  id: 'web',
  name: 'Web',
  time_zone: 'UTC',
  team: null,
  layers,
  overrides: [],
  temporary_schedules: [],
  rules: defaultRules,
  swap_approval: false,
})
const follower: Layer = {
  id: 'second',
  follows: { schedule: 'gone', layer: 'weekly' },
  offset: 1,
  shadow: false,
}

test.for<[string, Layer, string, string | undefined]>([
  ['nothing is wrong', layer, 'people', undefined],
  ['nobody takes turns', { ...layer, people: [] }, 'people', 'A layer needs at least one person.'],
  ['a turn has nobody', { ...layer, people: [[]] }, 'people', 'A turn needs at least one person.'],
  [
    'a turn lasts no time',
    { ...layer, turn: { unit: 'week', length: 0 } },
    'turn.length',
    'A turn lasts a whole number of units, at least 1, not 0.',
  ],
  ['it follows what is not there', follower, 'follows', 'no schedule "gone"'],
])('%s', ([, written, path, message]) => {
  const faults = draftFaults(schedule(written), () => undefined)
  expect(faultBelow(faults, 'layers[0]', path)).toBe(message)
})

test('a fault is told at its own layer', () => {
  const faults = draftFaults(schedule(layer, { ...layer, id: 'days', people: [] }), () => undefined)
  expect(faultBelow(faults, 'layers[0]', 'people')).toBeUndefined()
  expect(faultBelow(faults, 'layers[1]', 'people')).toBe('A layer needs at least one person.')
})
