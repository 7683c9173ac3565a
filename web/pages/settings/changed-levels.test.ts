import { expect, test } from 'vitest'
import { changedLevels } from './changed-levels.ts'

test('what was said of a level before stays, unless it is said anew', () => {
  const before = [{ level: 'SEV1', description: 'All is down', all_hands: true }, { level: 'SEV2' }]
  expect(changedLevels(before, { level: 'SEV1', description: 'Nobody can pay' })).toEqual([
    { level: 'SEV1', description: 'Nobody can pay', all_hands: true },
    { level: 'SEV2' },
  ])
})

test('a level of another name is changed under its own', () => {
  const before = [{ level: 'SEV1', name: 'Critical' }]
  expect(changedLevels(before, { level: 'Critical', stability_minutes: 30 })).toEqual([
    { level: 'SEV1', name: 'Critical', stability_minutes: 30 },
  ])
})

test('a level of which nothing was said is added', () => {
  expect(changedLevels([], { level: 'SEV3', urgency: 'low' })).toEqual([{ level: 'SEV3', urgency: 'low' }])
})
