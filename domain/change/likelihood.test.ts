import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeKinds } from './kind-of-change.ts'
import { byLikelihood, likelihoodOf, type Suspect } from './likelihood.ts'

const justDeployed: Suspect = { kind: 'deployment', distance: 0, minutesBefore: 5 }

test.each<[claim: string, Suspect, likelihood: number, because: string[]]>([
  [
    'a deployment minutes before is the first suspect',
    justDeployed,
    1,
    ['5 min before the trouble began', 'on the service itself', 'a deployment'],
  ],
  [
    'what came after did not start it',
    { ...justDeployed, minutesBefore: -12 },
    0,
    [
      'it came 12 min after the trouble began, so it did not start it',
      'on the service itself',
      'a deployment',
    ],
  ],
  [
    'an hour is less near',
    { ...justDeployed, minutesBefore: 60 },
    0.85,
    ['60 min before the trouble began', 'on the service itself', 'a deployment'],
  ],
  [
    'three days are far',
    { ...justDeployed, minutesBefore: 3 * 24 * 60 },
    0.15,
    ['3 days before the trouble began', 'on the service itself', 'a deployment'],
  ],
  [
    'what a service needs counts less than the service',
    { ...justDeployed, distance: 1 },
    0.75,
    ['5 min before the trouble began', 'on a service that it needs directly', 'a deployment'],
  ],
  [
    'and less the further it is away',
    { ...justDeployed, distance: 3 },
    0.42,
    ['5 min before the trouble began', '3 dependencies away', 'a deployment'],
  ],
  [
    'where the beginning is not known it says so',
    { ...justDeployed, minutesBefore: 0.5, beginningIsGuessed: true },
    1,
    ['less than a minute before the trouble was detected', 'on the service itself', 'a deployment'],
  ],
  [
    'a change of an unknown kind is less likely',
    { ...justDeployed, kind: 'other', minutesBefore: 120 },
    0.36,
    ['2 h before the trouble began', 'on the service itself', 'of a kind that is not known'],
  ],
])('%s', (_claim, suspect, likelihood, because) => {
  expect(likelihoodOf(suspect)).toEqual({ likelihood, because })
})

test('the nearer of two that are equally likely stands first', () => {
  const [early, late, unlikely] = [
    { likelihood: 0.85, minutesBefore: 50 },
    { likelihood: 0.85, minutesBefore: 20 },
    { likelihood: 0.2, minutesBefore: 1 },
  ]
  expect([unlikely, early, late].toSorted(byLikelihood)).toEqual([late, early, unlikely])
})

test('it is never more likely for being longer ago or further away', () => {
  const suspect = fc.record({
    kind: fc.constantFrom(...changeKinds),
    distance: fc.nat(9),
    minutesBefore: fc.double({ min: 0, max: 50_000, noNaN: true }),
  })
  fc.assert(
    fc.property(suspect, fc.nat(9), fc.double({ min: 0, max: 5_000, noNaN: true }), (it, more, minutes) => {
      const further = { ...it, distance: it.distance + more, minutesBefore: it.minutesBefore + minutes }
      return likelihoodOf(further).likelihood <= likelihoodOf(it).likelihood
    }),
  )
})
