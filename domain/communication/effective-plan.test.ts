import { expect, test } from 'vitest'
import { presets } from '../severity/scheme.ts'
import { defaultPlan } from './default-plan.ts'
import { effectivePlan } from './effective-plan.ts'
import { rowIn, written, type WrittenPlan } from './written-plan.ts'

const scheme = presets['SEV1-4']
const [first, second] = scheme.levels
const own: WrittenPlan = { id: 'top', severity: 'sev-1', messages: [] }

test('a level with a plan of the organisation has that one', () => {
  expect(effectivePlan([own], scheme, first)).toEqual({ rows: [], own: true })
})

test('every other has the usual one', () => {
  expect(effectivePlan([own], scheme, second)).toEqual({ rows: defaultPlan[2], own: false })
})

test('what is written and read again is the same', () => {
  const rows = Object.values(defaultPlan).flat()
  expect(rows.map(written).map(rowIn)).toEqual(rows)
})
