import { expect, test } from 'vitest'
import { plantedBugs } from './planted-bugs.ts'
import { simulate } from './simulate.ts'

test.each(plantedBugs)('$claim is caught within 50 seeds', (bug) => {
  const seeds = Array.from({ length: 50 }, (_, index) => index + 1)
  const caughtBy = seeds.find((seed) => simulate(seed, { keys: 60, bug }).violations.length > 0)
  expect(caughtBy).toBeDefined()
})
