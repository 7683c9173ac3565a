import { expect, test } from 'vitest'
import { advance } from './advance.ts'
import { fallBack } from './fall-back.ts'
import type { Policy } from './policy.ts'

const now = new Date('2026-03-02T09:00:00Z')
const policy = (person: string, repeat: number): Policy => ({
  steps: [{ waitMinutes: 5, targets: [{ person }], roundRobin: false }],
  repeat,
})

test.each<[string, Policy, Policy, number, number]>([
  ['begins a new round after the last one', policy('ana', 0), policy('eve', 0), 1, 1],
  ['and repeats as often as it says itself', policy('ana', 2), policy('eve', 1), 3, 4],
  ['stands in for a policy without steps', { steps: [], repeat: 0 }, policy('eve', 0), 0, 0],
])('a fallback %s', (_claim, walked, fallback, round, repeat) => {
  const next = fallBack(walked, fallback)
  expect(next).toMatchObject({ round, step: 0, repeat })
  expect(advance(next, next, now)).toMatchObject({ do: 'page', targets: [{ person: 'eve' }] })
  expect(advance(next, { round: repeat + 1, step: 0 }, now)).toEqual({ do: 'give-up', because: 'exhausted' })
})
