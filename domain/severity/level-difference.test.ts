import { expect, test } from 'vitest'
import { severityChangeText } from '../incident/severity-change-text.ts'
import { levelDifference } from './level-difference.ts'
import { levelOf, presets, type Rank } from './scheme.ts'

const scheme = presets['SEV1-4']
const between = (from: Rank, to: Rank) => levelDifference(levelOf(scheme, from), levelOf(scheme, to))

test('a higher level tightens the clocks, wants more roles and a war room', () => {
  expect(between(2, 1)).toEqual({
    minutes: [
      { clock: 'acknowledge', from: 15, to: 5 },
      { clock: 'first response', from: 15, to: 5 },
      { clock: 'mitigate', from: 240, to: 60 },
      { clock: 'resolve', from: 240, to: 60 },
      { clock: 'internal updates', from: 30, to: 15 },
      { clock: 'updates for customers', from: 30, to: 15 },
    ],
    roles: ['communications-lead', 'scribe'],
    warRoom: true,
  })
})

test('the same level asks for nothing new', () => {
  expect(between(3, 3)).toEqual({ minutes: [], roles: [], warRoom: false })
})

test('all of it is said at once', () => {
  expect(severityChangeText('starts-anew', between(3, 2), { declared: true })).toBe(
    'Paging starts anew. The clocks start anew: acknowledge 15 minutes, first response 15 minutes, mitigate 4 hours, ' +
      'resolve 4 hours, internal updates 30 minutes, updates for customers 30 minutes. ' +
      'Now required: incident commander, technical lead.',
  )
})

test('a clock that the lower level does not have stops', () => {
  expect(severityChangeText('ends', between(3, 4), { declared: true })).toContain('mitigate at no set time')
})

test('before the declaration only the paging changes', () => {
  expect(severityChangeText('stays', between(2, 1), { declared: false })).toBe('')
  expect(severityChangeText('newcomers', between(3, 1), { declared: false })).toBe(
    'Somebody answers, so only who is new to the level is paged.',
  )
})
