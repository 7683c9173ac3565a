import { expect, test } from 'vitest'
import { levelOf, presets } from '../severity/scheme.ts'
import { clockName, lengthText } from './clock-text.ts'

test.each([
  [0.05, '3 seconds'],
  [1, '1 minute'],
  [15, '15 minutes'],
  [60, '1 hour'],
  [90, '90 minutes'],
  [240, '4 hours'],
  [1_440, '1 day'],
])('%d minutes are %s', (minutes, text) => {
  expect(lengthText(minutes)).toBe(text)
})

test.each([
  ['external-update', 'Update for customers'],
  ['acknowledge', 'Acknowledgement'],
  ['unresolved-60', 'Unresolved for 1 hour: the manager of its team, the executives'],
  ['unacknowledged-15', 'Nobody acknowledged for 15 minutes: whoever is on call in its team'],
])('%s is called "%s"', (id, name) => {
  expect(clockName(id, levelOf(presets['SEV1-4'], 1))).toBe(name)
})
