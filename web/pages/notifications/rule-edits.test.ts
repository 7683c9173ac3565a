import { expect, test } from 'vitest'
import { movedStep, withoutMethod, withStep } from './rule-edits.ts'

const rules = [
  { after_minutes: 0, via: 'phone' },
  { after_minutes: 2, via: 'call' },
  { after_minutes: 5, via: 'mail' },
]

test('a step that moves leaves the waits where they are', () => {
  expect(movedStep(rules, 2, 0)).toEqual([
    { after_minutes: 0, via: 'mail' },
    { after_minutes: 2, via: 'phone' },
    { after_minutes: 5, via: 'call' },
  ])
})

test.each([
  [0, 0],
  [0, 3],
  [5, 0],
  [1, -1],
])('from %i to %i nothing moves', (from, to) => {
  expect(movedStep(rules, from, to)).toEqual(rules)
})

test('another step uses what is not used yet, five minutes later', () => {
  expect(withStep(rules, ['phone', 'call', 'mail', 'sms']).at(-1)).toEqual({ after_minutes: 10, via: 'sms' })
  expect(withStep([], ['phone'])).toEqual([{ after_minutes: 0, via: 'phone' }])
  expect(withStep([], [])).toEqual([])
})

test('a method that goes leaves both urgencies', () => {
  expect(withoutMethod({ high: rules, low: rules, shifts: [] }, 'call')).toMatchObject({
    high: [{ via: 'phone' }, { via: 'mail' }],
    low: [{ via: 'phone' }, { via: 'mail' }],
  })
})
