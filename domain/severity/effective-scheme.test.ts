import { describe, expect, test } from 'vitest'
import { effectiveScheme } from './effective-scheme.ts'
import { levelOf, parseLevel, presets } from './scheme.ts'
import { readLevel, writeLevel } from './written-level.ts'

test('without changes it is the preset', () => {
  expect(effectiveScheme('P1-4', [])).toBe(presets['P1-4'])
})

test('a level is changed in what is said of it, and only that level', () => {
  const scheme = effectiveScheme('SEV1-4', [
    {
      level: 'sev-2',
      stability_minutes: 30,
      targets: { mitigate_minutes: 120 },
      internal_update_minutes: null,
    },
  ])
  const usual = levelOf(presets['SEV1-4'], 2)
  expect(levelOf(scheme, 2)).toEqual({
    ...usual,
    stabilityMinutes: 30,
    internalUpdateMinutes: null,
    targets: { ...usual.targets, mitigateMinutes: 120 },
  })
  expect(levelOf(scheme, 1)).toEqual(levelOf(presets['SEV1-4'], 1))
})

test('a level that got another name answers to both', () => {
  const scheme = effectiveScheme('SEV1-4', [{ level: 'SEV1', name: 'Major' }])
  expect(parseLevel(scheme, 'major')).toMatchObject({ name: 'Major', rank: 1 })
  expect(parseLevel(scheme, 'SEV-1')).toMatchObject({ name: 'Major', rank: 1 })
  expect(parseLevel(scheme, 'P1')).toMatchObject({ name: 'Major', rank: 1 })
})

test('a change by the name of another scheme is about the level of its rank', () => {
  const scheme = effectiveScheme('P1-4', [{ level: 'SEV3', urgency: 'high' }])
  expect(levelOf(scheme, 3)).toMatchObject({ name: 'P3', urgency: 'high' })
})

describe.each(Object.values(presets))('in $id', ({ levels }) => {
  test.each(levels)('what is written of $name is read back', (level) => {
    expect(readLevel(writeLevel(level))).toEqual(level)
  })
})
