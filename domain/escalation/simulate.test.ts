import { describe, expect, test } from 'vitest'
import type { Step } from './policy.ts'
import { walk } from './simulate.ts'

const at = (time: string) => new Date(`2026-03-02T${time}Z`)

function step(waitMinutes: number, people: string[], roundRobin = false): Step {
  return { waitMinutes, targets: people.map((person) => ({ person })), roundRobin }
}

describe('a walk that nobody answers', () => {
  test('visits every step of every round, waits after the last, and gives up', () => {
    const policy = { steps: [step(5, ['ana']), step(10, ['ben'])], repeat: 1 }
    expect(walk(policy, at('03:00:00'))).toEqual({
      steps: [
        { round: 0, step: 0, at: at('03:00:00'), targets: [{ person: 'ana' }], fallback: false },
        { round: 0, step: 1, at: at('03:05:00'), targets: [{ person: 'ben' }], fallback: false },
        { round: 1, step: 0, at: at('03:15:00'), targets: [{ person: 'ana' }], fallback: false },
        { round: 1, step: 1, at: at('03:20:00'), targets: [{ person: 'ben' }], fallback: false },
      ],
      giveUp: { at: at('03:30:00'), because: 'exhausted' },
    })
  })

  test('takes the targets of a round-robin step in turn', () => {
    const { steps } = walk({ steps: [step(1, ['ana', 'ben'], true)], repeat: 2 }, at('03:00:00'))
    expect(steps.map(({ targets }) => targets)).toEqual([
      [{ person: 'ana' }],
      [{ person: 'ben' }],
      [{ person: 'ana' }],
    ])
  })

  test('gives up at once when the policy has no steps', () => {
    expect(walk({ steps: [], repeat: 3 }, at('03:00:00'))).toEqual({
      steps: [],
      giveUp: { at: at('03:00:00'), because: 'no-steps' },
    })
  })
})
