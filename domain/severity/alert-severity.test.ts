import { expect, test } from 'vitest'
import { levelOfAlert } from './alert-severity.ts'
import { presets } from './scheme.ts'

const { 'SEV1-4': standard, 'SEV0-3': fromZero } = presets

test.each([
  ['critical is the first level', 'critical', {}, 'SEV1'],
  ['error is the second', 'error', {}, 'SEV2'],
  ['warning is the third', 'warning', {}, 'SEV3'],
  ['info is the fourth', 'info', {}, 'SEV4'],
  ['capitals do not count', 'Critical', {}, 'SEV1'],
  ['P1 is the first', 'P1', {}, 'SEV1'],
  ['P4 and P5 share the last', 'P5', {}, 'SEV4'],
  ['an unknown word pages like an error', 'disaster', {}, 'SEV2'],
  ['a word that objects know is unknown all the same', 'constructor', {}, 'SEV2'],
  ['a service maps otherwise', 'critical', { critical: 'SEV2' }, 'SEV2'],
  ['a map speaks of its own words only', 'error', { critical: 'SEV2' }, 'SEV2'],
  ['a map may name a word of the source', 'disaster', { Disaster: 'sev-1' }, 'SEV1'],
  ['a map to nowhere is ignored', 'critical', { critical: 'SEV9' }, 'SEV1'],
])('%s', (_claim, severity, map, name) => {
  expect(levelOfAlert(standard, severity, map).name).toBe(name)
})

test('another scheme gives its own names', () => {
  expect(levelOfAlert(fromZero, 'critical').name).toBe('SEV0')
})
