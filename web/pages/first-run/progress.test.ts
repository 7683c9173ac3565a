import { expect, test } from 'vitest'
import { progressOf } from './progress.ts'

const nothing = { teams: 0, policies: 0, ownMethods: 0, integrations: 0, answeredPages: 0 }

test.each([
  [{}, 'team', 0],
  [{ teams: 1 }, 'on-call', 1],
  [{ teams: 2, policies: 1 }, 'reach', 2],
  [{ teams: 1, policies: 1, ownMethods: 1, integrations: 1 }, 'page', 4],
  [{ ownMethods: 1 }, 'team', 1],
  [{ teams: 1, policies: 1, ownMethods: 1, integrations: 1, answeredPages: 3 }, null, 5],
])('with %j the next step is %s', (existing, next, count) => {
  const progress = progressOf({ ...nothing, ...existing })
  expect(progress.next).toBe(next)
  expect(progress.done.size).toBe(count)
})
