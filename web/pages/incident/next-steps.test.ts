import { expect, test } from 'vitest'
import type { Status } from '../../../domain/incident/lifecycle.ts'
import { nextSteps, statusesAfter } from './next-steps.ts'

test.each<[Status, boolean, string | undefined]>([
  ['detected', false, 'acknowledge'],
  ['acknowledged', false, 'declare'],
  ['detected', true, 'acknowledge'],
  ['investigating', true, 'update'],
  ['monitoring', true, 'resolve'],
  ['resolved', true, 'close'],
  ['closed', true, undefined],
  ['merged', false, undefined],
])('%s, declared %s: the first step is %s', (status, declared, first) => {
  expect(nextSteps({ status, declared })[0]).toBe(first)
})

test.each<[Status, Status[]]>([
  ['acknowledged', ['investigating', 'identified', 'mitigating', 'monitoring']],
  ['mitigating', ['monitoring']],
  ['monitoring', ['investigating']],
])('from %s it goes to %j', (status, next) => {
  expect(statusesAfter(status)).toEqual(next)
})
