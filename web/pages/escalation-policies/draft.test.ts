import { expect, test } from 'vitest'
import type { EscalationPolicy } from '../../../domain/organisation/document.ts'
import { draftOf, faultsIn, isSame, newStep, newVariant, policyOf } from './draft.ts'

const policy: EscalationPolicy = {
  id: 'web',
  name: 'Web',
  team: 'web',
  repeat: 1,
  steps: [{ wait_minutes: 5, round_robin: false, targets: [{ person: 'ana' }] }],
  variants: [
    {
      when: 'weekend',
      time_zone: 'UTC',
      hours: [],
      steps: [{ wait_minutes: 1, round_robin: false, targets: [{ person: 'bo' }] }],
    },
  ],
}

test('a policy that is only looked at stays the same', () => {
  expect(isSame(policyOf(draftOf(policy)), policy)).toBe(true)
  expect(faultsIn(draftOf(policy)).size).toBe(0)
})

test('a step that pages nobody is a fault at its targets', () => {
  const draft = { ...draftOf(policy), name: ' ', steps: [newStep()], variants: [newVariant('UTC')] }
  expect([...faultsIn(draft).keys()]).toEqual(['name', 'steps[0].targets', 'variants[0].steps[0].targets'])
})

test('the hours of a variant go when it is for another time', () => {
  const variant = { ...newVariant('UTC'), when: 'holiday' as const }
  expect(policyOf({ ...draftOf(policy), variants: [variant] }).variants[0]?.hours).toEqual([])
})
