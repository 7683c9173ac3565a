import { describe, expect, test } from 'vitest'
import { regressions } from './regressions.ts'
import { simulate } from './simulate.ts'

const worlds = [
  [0, 'nothing fails, as one thread would do it'],
  [1, 'nodes crash and stall'],
  [2, 'providers refuse, time out and lose messages'],
  [3, 'the database goes away, and commits are lost or unknown'],
  [4, 'everything fails at once'],
] as const

const seedsPerWorld = 180

describe('I1 to I6 hold when', () => {
  test.each(worlds)('%#: %s', (kind) => {
    const seeds = Array.from({ length: seedsPerWorld }, (_, index) => (index + 1) * 5 + kind)
    expect(seeds.flatMap((seed) => failures(seed, 100))).toEqual([])
  })
})

describe.skipIf(regressions.length === 0)('seeds that once failed', () => {
  test.each(regressions)('$seed: $found', ({ seed, keys }) => {
    expect(failures(seed, keys)).toEqual([])
  })
})

function failures(seed: number, keys: number): string[] {
  const { violations } = simulate(seed, { keys })
  return violations.slice(0, 3).map((violation) => `seed ${seed}, ${keys} keys: ${violation}`)
}
