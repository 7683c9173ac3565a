import { describe, expect, test } from 'vitest'
import { advance } from './advance.ts'
import type { Policy, Step } from './policy.ts'

const now = new Date('2026-03-02T03:00:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

function step(waitMinutes: number, ...people: string[]): Step {
  return { waitMinutes, targets: people.map((person) => ({ person })), roundRobin: false }
}

const policy: Policy = { steps: [step(5, 'ana'), step(0.5, 'ben', 'cy')], repeat: 2 }

describe('advance', () => {
  test.each([
    ['the first step leads to the second', { round: 0, step: 0 }, { round: 0, step: 1 }, 5],
    ['the last step leads to the next walk', { round: 0, step: 1 }, { round: 1, step: 0 }, 0.5],
    ['the last step of the last walk is waited for too', { round: 2, step: 1 }, { round: 3, step: 0 }, 0.5],
    ['a position past the steps starts the next walk', { round: 1, step: 2 }, { round: 2, step: 1 }, 5],
  ])('%s', (_claim, position, next, waitMinutes) => {
    expect(advance(policy, position, now)).toMatchObject({
      do: 'page',
      next,
      nextAt: minutesLater(waitMinutes),
    })
  })

  test.each([
    ['two repeats are three walks', policy, { round: 3, step: 0 }, 'exhausted'],
    ['a position past the last walk is exhausted', policy, { round: 2, step: 2 }, 'exhausted'],
    ['a policy without steps cannot page', { steps: [], repeat: 9 }, { round: 0, step: 0 }, 'no-steps'],
  ])('%s', (_claim, walked, position, because) => {
    expect(advance(walked, position, now)).toEqual({ do: 'give-up', because })
  })

  test('a step pages all its targets', () => {
    expect(advance(policy, { round: 0, step: 1 }, now)).toMatchObject({
      round: 0,
      step: 1,
      targets: [{ person: 'ben' }, { person: 'cy' }],
    })
  })

  test('a negative wait never moves the walk back in time', () => {
    const hurried = { steps: [step(-5, 'ana')], repeat: 0 }
    expect(advance(hurried, { round: 0, step: 0 }, now)).toMatchObject({ nextAt: now })
  })

  test.each([
    [0, 'ana'],
    [1, 'ben'],
    [2, 'ana'],
    [7, 'ben'],
  ])('turn %i of a round-robin step pages %s alone', (turn, person) => {
    const inTurn = { steps: [{ ...step(5, 'ana', 'ben'), roundRobin: true }], repeat: 0 }
    expect(advance(inTurn, { round: 0, step: 0 }, now, { turn })).toMatchObject({ targets: [{ person }] })
  })

  test('a round-robin step without targets pages nobody', () => {
    const empty = { steps: [{ ...step(5), roundRobin: true }], repeat: 0 }
    expect(advance(empty, { round: 0, step: 0 }, now)).toMatchObject({ do: 'page', targets: [] })
  })
})
